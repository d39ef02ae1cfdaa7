import type { Failure } from "../api/failure.ts";
import { assertNever } from "../lib/assert-never.ts";
import type { EnrollmentState } from "./machine/enrollment-state.ts";
import type { ConfirmNote } from "./machine/notes.ts";

export type ConfirmState = Extract<EnrollmentState, { step: "confirm" | "accepting" | "unknown" }>;

/** Where the step that commits stands, without the secret and the token. */
export type AcceptPhase =
  | { readonly kind: "typing"; readonly note: ConfirmNote }
  | { readonly kind: "accepting" }
  | { readonly kind: "unknown"; readonly failure: Failure; readonly reading: boolean };

export function phaseOf(state: ConfirmState): AcceptPhase {
  switch (state.step) {
    case "confirm":
      return { kind: "typing", note: state.note };
    case "accepting":
      return { kind: "accepting" };
    case "unknown":
      return { kind: "unknown", failure: state.failure, reading: state.reading };
    default:
      return assertNever(state);
  }
}
