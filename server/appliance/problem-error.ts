import type { ProblemType } from "./problem-types.ts";

export interface ProblemExtras {
  /** Refused fields with texts; names are ours, never the client's. */
  readonly errors?: Readonly<Record<string, readonly string[]>>;
  readonly retryAfterSeconds?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A refusal on its way to the client. */
export class ProblemError extends Error {
  readonly type: ProblemType;
  readonly extras: ProblemExtras;

  constructor(type: ProblemType, extras: ProblemExtras = {}) {
    super(type);
    this.name = "ProblemError";
    this.type = type;
    this.extras = extras;
  }
}
