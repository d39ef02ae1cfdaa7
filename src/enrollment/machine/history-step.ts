import { assertNever } from "../../lib/assert-never.ts";
import { codesSaved, hasCodes, type At, type EnrollmentState } from "./enrollment-state.ts";

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
export function depthOf(step: HistoryStep, withCodes: boolean): number {
  return stepsOf(withCodes).indexOf(step);
}

/** Without scratch codes their step is none. */
export function stepsOf(withCodes: boolean): readonly HistoryStep[] {
  return withCodes ? historySteps : historySteps.filter((step) => step !== "scratchCodes");
}

/** Reads the step out of `location.state`, which anybody could have written. */
export function readHistoryStep(state: unknown): HistoryStep {
  if (typeof state !== "object" || state === null || !("enrollStep" in state)) return "getReady";
  return historySteps.find((step) => step === state.enrollStep) ?? "getReady";
}

/** Follows Back and Forward with the same secret. Forward does not pass the gate of the scratch codes. */
export function visit(state: At<"scan" | "scratchCodes" | "confirm">, step: HistoryStep): EnrollmentState {
  const { held } = state;
  const gated = step === "confirm" && !codesSaved(held.saving) ? "scratchCodes" : step;
  const target = gated === "scratchCodes" && !hasCodes(held) ? "scan" : gated;
  if (target === historyStepOf(state)) return state;
  switch (target) {
    case "getReady":
      return { step: "scan", held, showing: "getReady" };
    case "scan":
      return { step: "scan", held, showing: "entry" };
    case "scratchCodes":
      return { step: "scratchCodes", held };
    case "confirm":
      return { step: "confirm", held, note: { kind: "none" } };
    default:
      return assertNever(target);
  }
}

/** What is on screen. */
export type View = HistoryStep | "done" | "stopped";

/** An interrupted set-up is told on `Get ready`, where it starts anew; what else has ended has a page of its own. */
export function viewOf(state: EnrollmentState): View {
  if (state.step === "done") return "done";
  if (state.step === "stopped" && state.reason !== "interrupted") return "stopped";
  return historyStepOf(state);
}

/** How many steps of the list (scan, scratch codes, confirm) are behind. */
export function viewsBehind(view: HistoryStep, withCodes: boolean): number {
  return Math.max(0, depthOf(view, withCodes) - depthOf("scan", withCodes));
}
