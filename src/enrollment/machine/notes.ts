import type { Failure } from "../../api/failure.ts";
import type { Diagnosis } from "../../lib/diagnose-refused-code.ts";

/** Why `Start` did not get an enrollment, as far as it can be tried again. */
export type IntroNote =
  | { readonly kind: "none" }
  | { readonly kind: "failed"; readonly failure: Failure }
  | Wait;

/** What stands at the code field. Each is a different sentence. */
export type ConfirmNote =
  | { readonly kind: "none" }
  | { readonly kind: "refused"; readonly diagnosis: Diagnosis }
  | { readonly kind: "scratchCodeTyped" }
  | { readonly kind: "sentBefore" }
  | { readonly kind: "failed"; readonly failure: Failure }
  /** Read back after no answer: MFA is off, so the code did not count. */
  | { readonly kind: "notSwitchedOn" }
  /** Read back after no answer while an old phone was on: the answer proves nothing. */
  | { readonly kind: "undecided" }
  | Wait;

/** The server asked to wait (429), or the account is locked (423). Until then nothing is sent. */
export interface Wait {
  readonly kind: "wait";
  readonly why: "tooMany" | "locked";
  /** By `countdownClock`, milliseconds. */
  readonly untilMs: number;
}
