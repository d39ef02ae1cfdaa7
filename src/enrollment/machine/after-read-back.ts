import { assertNever } from "../../lib/assert-never.ts";
import { finish } from "./endings.ts";
import type { ReadBack } from "./enrollment-event.ts";
import type { EnrollmentState } from "./enrollment-state.ts";

type Unknown = Extract<EnrollmentState, { step: "unknown" }>;

/** Only a reading that proves it makes the enrollment done (faults.md, I3). */
export function afterReadBack(state: Unknown, result: ReadBack): EnrollmentState {
  switch (result.kind) {
    case "on":
      return finish(state.held);
    case "off":
      return { step: "confirm", held: state.held, note: { kind: "notSwitchedOn" } };
    case "undecided":
      return { step: "confirm", held: state.held, note: { kind: "undecided" } };
    case "failed":
      return { ...state, reading: false };
    default:
      return assertNever(result);
  }
}
