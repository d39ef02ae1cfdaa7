import type { AuditEvent } from "./write-audit.ts";

/** Somebody who has the password entered a hundred wrong codes in a row: the owner is told, and so is who reads events. */
export function guessingStopped(whose: "strangers" | "own-browser", user: AuditEvent["user"]): AuditEvent {
  return { event: "guessing-stopped", outcome: "refused", reason: whose, actor: null, user };
}
