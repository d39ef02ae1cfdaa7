import type { User } from "../../api/contract/user.ts";
import type { Failure } from "../../api/failure.ts";

/** How turning off ended, as the server told when it was read afterwards; never a guess (security rule 10). */
export type TurnOffOutcome = "off" | "already-off" | "still-on" | "not-known";

/** The outcome by what was read back; null when the read failed too. */
export function outcomeOf(mfa: User["mfa"] | null, already: boolean): TurnOffOutcome {
  if (mfa === "on") return "still-on";
  if (mfa === "off") return already ? "already-off" : "off";
  return "not-known";
}

/** True when the server says that there was nothing to turn off. */
export function wasAlreadyOff(failure: Failure): boolean {
  return failure.kind === "refused" && failure.reason === "already-off";
}

/** True when the appliance wants the password of the acting person once more. */
export function wantsStepUp(failure: Failure): boolean {
  return failure.kind === "refused" && failure.reason === "step-up-required";
}
