import { appPart } from "../../api/app-part.ts";

/** The second step, which only people with MFA see: asked for when the server asks for a code (ADR 17). */
export const codePart = appPart(
  "part-files:src/pages/sign-in/code-step.tsx",
  async () => (await import("./code-step.tsx")).CodeStep,
);
