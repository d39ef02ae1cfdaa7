import { usersTable } from "../../store/tables/users-table.ts";
import { auditSource } from "../audit-source.ts";
import { authenticate } from "../authenticate.ts";
import type { Call } from "../call.ts";
import { emptyResponse } from "../json-response.ts";
import { auditPerson } from "../mfa/audit-person.ts";
import { lockTarget } from "../mfa/lock-target.ts";
import { done, refuse, unwrapOutcome } from "../outcome.ts";
import { requireAdmin } from "../require-right-on-user.ts";
import { writeAudit } from "../write-audit.ts";
import { isLastAdministrator } from "./is-last-administrator.ts";

/**
 * `DELETE /users/{id}`, PortalAdmin only; his tokens die with him. The default user and oneself stay: there is always an
 * administrator left.
 * @throws ProblemError not-allowed, user-gone, conflict
 */
export async function deleteUser(call: Call): Promise<Response> {
  const { store, clock } = call.parts;
  const actor = await authenticate(call);
  requireAdmin(actor);
  const outcome = await store.transaction("deleteUser", async (tx) => {
    const now = clock.now();
    const locked = await lockTarget(tx, actor, call.id);
    if (locked.kind === "refused") return locked;
    const user = locked.value;
    if (user.is_default === 1 || user.id === actor.userId) return refuse("conflict");
    if (await isLastAdministrator(tx, user)) return refuse("conflict");
    const event = { event: "delete-user", outcome: "done", actor: auditPerson(actor), user } as const;
    await writeAudit(tx, auditSource(call, now), event);
    await usersTable.delete(tx, user.id);
    return done(null);
  });
  unwrapOutcome(outcome);
  return emptyResponse(204);
}
