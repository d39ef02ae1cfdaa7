import { useEffect } from "react";
import { useNavigate } from "react-router";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { codesSaved } from "../../enrollment/machine/holds-unsaved-codes.ts";
import { paths } from "../../paths.ts";
import { machineSteps, numberOf } from "./call-steps.ts";
import type { CallStep } from "./call-steps.ts";

/** Keeps address and machine together; the secret stays the same through every move. */
export function useFollowCall(step: CallStep): void {
  const { user, state, send } = useAssistance();
  const navigate = useNavigate();
  const done = state.step === "done";
  const unsaved = "held" in state && !codesSaved(state.held.saving);

  // Follows the machine: after the end there is only the end, and no code is asked for before the codes are kept.
  const instead = done ? "done" : step === "confirm" && unsaved ? "codes" : null;
  useEffect(() => {
    if (instead === null || instead === step) return;
    void navigate(paths.walkthrough(user.id, numberOf(instead)), { replace: true });
  }, [instead, step, user.id, navigate]);

  // Follows the address: Back, Forward, a typed number.
  useEffect(() => {
    if (step === "key" || step === "codes" || step === "confirm") {
      // However one comes to a call: what was saved in another way was not read out in this one.
      send({ type: "handOver", way: "phone" });
      send({ type: "visit", step: machineSteps[step] });
    }
    // oxlint-disable-next-line react/exhaustive-deps
  }, [step]);
}
