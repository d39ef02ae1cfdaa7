import type { Call } from "../../api/call.ts";
import type { Failure } from "../../api/failure.ts";

/** What is said beside the form. */
export type SignInNote =
  | { readonly kind: "none" }
  | { readonly kind: "refused"; readonly failure: Failure; readonly call: Call }
  /** The challenge ran out: the password once more. */
  | { readonly kind: "too-slow" };

/** Which of the two steps is on screen, and why the last answer was not taken. */
export interface SignInStage {
  readonly step: "password" | "code";
  readonly note: SignInNote;
}

export const firstStage: SignInStage = { step: "password", note: { kind: "none" } };

/** The stage after a refusal: an expired challenge leads back to the password (faults.md §1.2). */
export function refusedStage(failure: Failure, call: Call): SignInStage {
  if (failure.kind === "refused" && failure.reason === "challenge-expired") {
    return { step: "password", note: { kind: "too-slow" } };
  }
  return {
    step: call === "answerChallenge" ? "code" : "password",
    note: { kind: "refused", failure, call },
  };
}
