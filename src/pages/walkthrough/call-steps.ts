import { useEffect } from "react";
import { useNavigate } from "react-router";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { codesSaved } from "../../enrollment/machine/enrollment-state.ts";
import type { PictureStep } from "../../enrollment/sample/step-picture.tsx";
import { paths } from "../../paths.ts";
import { useIdentityChecks } from "../../queries/identity-checks.ts";

/** The steps of a call in their order; the number in the address is the place here, from 1. */
export const callSteps = ["identity", "prepare", "key", "codes", "confirm", "done"] as const;

export type CallStep = (typeof callSteps)[number];

export const pictures: Readonly<Record<CallStep, PictureStep>> = {
  identity: "getReady",
  prepare: "getReady",
  key: "scan",
  codes: "scratchCodes",
  confirm: "confirm",
  done: "done",
};

/** The step of an address; null for one that is none. */
export function callStepOf(text: string | undefined): CallStep | null {
  return callSteps[Number(text ?? "") - 1] ?? null;
}

/** From 1, as it is said and quoted. */
export function numberOf(step: CallStep): number {
  return callSteps.indexOf(step) + 1;
}

/** Steps that show or use the secret, by where the machine stands then. */
const machineSteps = { key: "scan", codes: "scratchCodes", confirm: "confirm" } as const;

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

/** Whether the address names a step of a call that this page knows nothing of: after a reload, or quoted. */
export function useCallIsLost(step: CallStep | null): boolean {
  const { user, state } = useAssistance();
  const checks = useIdentityChecks();
  if (user.external || step === null || step === "identity") return false;
  if (state.step === "stopped" && state.reason !== "interrupted") return false;
  if (checks.find(user.id) === null) return true;
  return step !== "prepare" && !("held" in state) && state.step !== "done";
}
