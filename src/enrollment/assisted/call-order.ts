/** The steps of a call, in their order; without scratch codes there is none for them. */
export const callSteps = ["identity", "prepare", "key", "codes", "confirm", "done"] as const;

export type CallStep = (typeof callSteps)[number];

/** From 1, of a step that comes before the one that a product may not have. */
export function earlyNumber(step: "prepare" | "key"): number {
  return callSteps.indexOf(step) + 1;
}
