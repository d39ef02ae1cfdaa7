import type { Step } from "./enrollment-state.ts";

/** The steps that are entries of the browser's history, in order. Their names are all that is stored there. */
export const historySteps = ["getReady", "scan", "scratchCodes", "confirm"] as const;

export type HistoryStep = (typeof historySteps)[number];

/** The entry a state belongs to. What has ended, or not begun, stands on the first one. */
const entryOf: Readonly<Record<Step, HistoryStep>> = {
  intro: "getReady",
  starting: "getReady",
  scan: "scan",
  scratchCodes: "scratchCodes",
  confirm: "confirm",
  accepting: "confirm",
  unknown: "confirm",
  done: "getReady",
  stopped: "getReady",
};

export function historyStepOf(step: Step): HistoryStep {
  return entryOf[step];
}

/** How many entries `step` is after the first. */
export function depthOf(step: HistoryStep): number {
  return historySteps.indexOf(step);
}

/** Reads the step out of `location.state`, which anybody could have written. */
export function readHistoryStep(state: unknown): HistoryStep {
  if (typeof state !== "object" || state === null || !("enrollStep" in state)) return "getReady";
  return historySteps.find((step) => step === state.enrollStep) ?? "getReady";
}
