import type { ProblemType } from "../../contract/problem-types.ts";

export interface ProblemExtras {
  /** What is otherwise than the type says. */
  readonly said?: { readonly status?: number; readonly title?: string; readonly detail?: string };
  /** Refused fields with texts; the names are ours, never the client's. */
  readonly errors?: Readonly<Record<string, readonly string[]>>;
  readonly retryAfterSeconds?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Further members of the problem. */
  readonly members?: {
    /** How many codes may still be refused. */
    readonly triesLeft?: number;
    /** By how many seconds the phone's clock is off; negative when it is behind. */
    readonly clockOffSeconds?: number;
    /** Of the case that was named. */
    readonly caseState?: string;
  };
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
