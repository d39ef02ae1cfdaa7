import type { EnrollmentState } from "./machine/enrollment-state.ts";
import { historyStepOf, historySteps } from "./machine/history-step.ts";
import type { HistoryStep } from "./machine/history-step.ts";

/** What is on screen. */
export type View = HistoryStep | "done" | "stopped";

/** An interrupted set-up is told on `Get ready`, where it starts anew; what else has ended has a page of its own. */
export function viewOf(state: EnrollmentState): View {
  if (state.step === "done") return "done";
  if (state.step === "stopped" && state.reason !== "interrupted") return "stopped";
  return historyStepOf(state);
}

/** How many steps of the list are behind. The last one is not while the server contradicts it (`useContradicted`). */
export function viewsBehind(view: Exclude<View, "stopped">, contradicted: boolean): number {
  if (view !== "done") return historySteps.indexOf(view);
  return contradicted ? historySteps.indexOf("confirm") : historySteps.length;
}
