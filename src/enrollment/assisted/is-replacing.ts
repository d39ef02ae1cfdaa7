import type { User } from "../../api/contract/user.ts";
import type { EnrollmentState } from "../machine/enrollment-state.ts";

/** Whether the enrollment is for a new phone beside an old one: as it was at `Start`, before that as the server says. */
export function isReplacing(state: EnrollmentState, user: User): boolean {
  if (state.step === "done") return state.replaced;
  return "held" in state ? state.held.replaces : user.mfa === "on";
}
