import type { Actor } from "../actor.ts";

/** The acting person as the audit names him. */
export function auditPerson(actor: Actor): { id: string; name: string } {
  return { id: actor.userId, name: actor.userName };
}
