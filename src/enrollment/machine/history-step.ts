import { assertNever } from "../../lib/assert-never.ts";
import type { EnrollmentState } from "./enrollment-state.ts";

/** The steps that are entries of the browser's history, in order. Their names are all that is stored there. */
export const historySteps = ["getReady", "scan", "scratchCodes", "confirm"] as const;

export type HistoryStep = (typeof historySteps)[number];

/** The entry a state belongs to. What has ended, or not begun, stands on the first one. */
export function historyStepOf(state: EnrollmentState): HistoryStep {
  switch (state.step) {
    case "intro":
    case "starting":
    case "done":
    case "stopped":
      return "getReady";
    case "scan":
      return state.showing === "getReady" ? "getReady" : "scan";
    case "scratchCodes":
      return "scratchCodes";
    case "confirm":
    case "accepting":
    case "unknown":
      return "confirm";
    default:
      return assertNever(state);
  }
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
