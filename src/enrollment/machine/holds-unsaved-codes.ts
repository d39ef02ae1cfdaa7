import type { EnrollmentState, Saving } from "./enrollment-state.ts";

/** The gate before `Continue`: something was tried to keep the codes, and the person says so. */
export function codesSaved(saving: Saving): boolean {
  return saving.tried && saving.ticked;
}

/** Leaving would lose codes that are on screen and not yet kept: only then the leave guard asks. */
export function holdsUnsavedCodes(state: EnrollmentState): boolean {
  return state.step === "scratchCodes" && !codesSaved(state.held.saving);
}

/** A commit is on its way, or nobody knows yet whether it arrived. */
export function commitInFlight(state: EnrollmentState): boolean {
  return state.step === "accepting" || state.step === "unknown";
}
