import { appPart } from "../../api/app-part.ts";

/** Not needed before a session is near its end; loaded as soon as it is, or a secret is on the page (ADR 17). */
export const dialogsPart = appPart(
  "part-files:src/app/session/session-dialogs.ts",
  async () => (await import("./session-dialogs.ts")).sessionDialogs,
);
