import type { EnrollmentState, Held, Saving } from "./enrollment-state.ts";

/** How an enrollment for somebody else gets to that person. */
export type HandOverWay = "beside" | "phone" | "paper";

export const nothingSaved: Saving = { tried: false, ticked: false };
export const everythingSaved: Saving = { tried: true, ticked: true };

/**
 * Another way begins at its first step, and nobody has seen the codes in it yet. The same way again goes on where it
 * stood.
 */
export function handOver(
  state: Extract<EnrollmentState, { step: "scan" | "scratchCodes" | "confirm" }>,
  way: HandOverWay,
): EnrollmentState {
  if (state.held.way === way) return state;
  const held: Held = { ...state.held, way, saving: nothingSaved };
  return { step: "scan", held, showing: "entry" };
}
