import { ProblemError, type ProblemExtras } from "../http/problem-error.ts";
import type { ProblemType } from "../../contract/problem-types.ts";

/** What a transaction decided. A refusal is a value, so that what it counted or audited is committed, not rolled back. */
export type Outcome<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "refused"; readonly type: ProblemType; readonly extras?: ProblemExtras };

/** The value, after the commit. @throws ProblemError when it was a refusal */
export function unwrapOutcome<T>(outcome: Outcome<T>): T {
  if (outcome.kind === "refused") throw new ProblemError(outcome.type, outcome.extras);
  return outcome.value;
}

/** Short form for a refusal. */
export function refuse(type: ProblemType, extras?: ProblemExtras): Outcome<never> {
  return extras === undefined ? { kind: "refused", type } : { kind: "refused", type, extras };
}

/** Short form for a result. */
export function done<T>(value: T): Outcome<T> {
  return { kind: "done", value };
}
