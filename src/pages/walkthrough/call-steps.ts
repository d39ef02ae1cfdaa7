import type { PictureStep } from "../../enrollment/sample/sample-step.tsx";

/** The steps of a call in their order; the number in the address is the place here, from 1. */
export const callSteps = ["identity", "prepare", "key", "codes", "confirm", "done"] as const;

export type CallStep = (typeof callSteps)[number];

/** Steps that show or use the secret, by where the machine stands then. */
export const machineSteps = {
  key: "scan",
  codes: "scratchCodes",
  confirm: "confirm",
} as const;

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
