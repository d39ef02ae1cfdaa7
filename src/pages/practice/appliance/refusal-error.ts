import type { ProblemType } from "./problem-table.ts";

/** A refusal on its way to the client. */
export class RefusalError extends Error {
  readonly type: ProblemType;
  readonly headers: Readonly<Record<string, string>>;

  constructor(type: ProblemType, headers: Readonly<Record<string, string>> = {}) {
    super(type);
    this.name = "RefusalError";
    this.type = type;
    this.headers = headers;
  }
}

/** 429 with the seconds to wait, 1 to 3600 (security rule 29). */
export function tooManyAttempts(waitMs: number): RefusalError {
  const seconds = Math.min(3_600, Math.max(1, Math.ceil(waitMs / 1_000)));
  return new RefusalError("too-many-attempts", { "Retry-After": String(seconds) });
}
