import { commitInFlight, holdsUnsavedCodes } from "./machine/holds-unsaved-codes.ts";
import type { EnrollmentState } from "./machine/enrollment-state.ts";

export type LeaveQuestion = "unsaved" | "inFlight";

/** Only unsaved codes on screen, or a commit on its way, are worth a question. */
export function leaveQuestion(state: EnrollmentState): LeaveQuestion | null {
  if (commitInFlight(state)) return "inFlight";
  return holdsUnsavedCodes(state) ? "unsaved" : null;
}
