import { appPart } from "../api/app-part.ts";

/** The later steps of the wizard. Code and texts only, so there is one for the page (ADR 17). */
export const laterPart = appPart(
  "part-files:src/enrollment/later-steps.ts",
  async () => (await import("./later-steps.ts")).laterSteps,
);
