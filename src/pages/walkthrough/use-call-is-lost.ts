import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { useIdentityChecks } from "../../queries/identity-checks.ts";
import type { CallStep } from "./call-steps.ts";

/** Whether the address names a step of a call that this page knows nothing of: after a reload, or quoted. */
export function useCallIsLost(step: CallStep | null): boolean {
  const { user, state } = useAssistance();
  const checks = useIdentityChecks();
  if (user.external || step === null || step === "identity") return false;
  if (state.step === "stopped" && state.reason !== "interrupted") return false;
  if (checks.find(user.id) === null) return true;
  return step !== "prepare" && !("held" in state) && state.step !== "done";
}
