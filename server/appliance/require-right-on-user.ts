import type { Actor } from "./actor.ts";
import { ProblemError } from "./problem-error.ts";
import { ADMIN_ROLE } from "./role.ts";

/**
 * PortalAdmin acts on anyone, everybody else on himself. Decided before it is asked whether there is such a user, so that a
 * foreign id and an unknown one get the same answer (security rule 6).
 * @throws ProblemError not-allowed
 */
export function requireRightOnUser(actor: Actor, userId: string): void {
  if (actor.role !== ADMIN_ROLE && actor.userId !== userId) throw new ProblemError("not-allowed");
}

/** @throws ProblemError not-allowed */
export function requireAdmin(actor: Actor): void {
  if (actor.role !== ADMIN_ROLE) throw new ProblemError("not-allowed");
}
