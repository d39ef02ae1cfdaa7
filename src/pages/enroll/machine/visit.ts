import { assertNever } from "../../../lib/assert-never.ts";
import { codesSaved } from "./holds-unsaved-codes.ts";
import type { EnrollmentState } from "./enrollment-state.ts";
import type { HistoryStep } from "./history-step.ts";

type Movable = Extract<EnrollmentState, { step: "scan" | "scratchCodes" | "confirm" }>;

/**
 * Follows Back and Forward with the same secret. Forward does not pass the gate of the scratch
 * codes. `getReady` cannot hold the enrollment, so behind that page the machine waits at `scan`.
 */
export function visit(state: Movable, step: HistoryStep): EnrollmentState {
  const target = step === "confirm" && !codesSaved(state.held.saving) ? "scratchCodes" : step;
  if (target === state.step) return state;
  switch (target) {
    case "getReady":
      return state.step === "scan" ? state : { step: "scan", held: state.held };
    case "scan":
    case "scratchCodes":
      return { step: target, held: state.held };
    case "confirm":
      return { step: "confirm", held: state.held, note: { kind: "none" } };
    default:
      return assertNever(target);
  }
}
