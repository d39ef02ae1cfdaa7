import { assertNever } from "../../lib/assert-never.ts";
import { codesSaved } from "./holds-unsaved-codes.ts";
import type { EnrollmentState } from "./enrollment-state.ts";
import { historyStepOf } from "./history-step.ts";
import type { HistoryStep } from "./history-step.ts";

type Movable = Extract<EnrollmentState, { step: "scan" | "scratchCodes" | "confirm" }>;

/** Follows Back and Forward with the same secret. Forward does not pass the gate of the scratch codes. */
export function visit(state: Movable, step: HistoryStep): EnrollmentState {
  const { held } = state;
  const target = step === "confirm" && !codesSaved(held.saving) ? "scratchCodes" : step;
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
