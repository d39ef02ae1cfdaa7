import { sessionsTable } from "../../store/tables/sessions-table.ts";
import { auditSource } from "../audit-source.ts";
import { authenticate } from "../authenticate.ts";
import type { Call } from "../call.ts";
import { emptyResponse } from "../json-response.ts";
import { done, unwrapOutcome } from "../outcome.ts";
import { requireFreshSignIn } from "../require-fresh-sign-in.ts";
import { requireRightOnUser } from "../require-right-on-user.ts";
import { writeAudit } from "../write-audit.ts";
import { auditPerson } from "./audit-person.ts";
import { lockTarget } from "./lock-target.ts";
import { removeFactor } from "./remove-factor.ts";
import { tellUser } from "./tell-user.ts";

/**
 * `POST /users/{id}/disableMfa`: turns MFA off after a fresh sign-in (security rule 8); off already is success. Other
 * sessions of the user end only when something changed.
 * @throws ProblemError not-allowed, user-gone, step-up-required
 */
export async function disableMfa(call: Call): Promise<Response> {
  const { store, clock } = call.parts;
  const actor = await authenticate(call);
  requireRightOnUser(actor, call.id);
  requireFreshSignIn(actor, clock.now());
  const outcome = await store.transaction("disableMfa", async (tx) => {
    const now = clock.now();
    const locked = await lockTarget(tx, actor, call.id);
    if (locked.kind === "refused") return locked;
    const user = locked.value;
    const wasOn = await removeFactor(tx, user.id, now);
    if (wasOn) await sessionsTable.endOthers(tx, user.id, actor.sessionId);
    if (wasOn) await tellUser(tx, actor, user.id, "disabled", now);
    const reason = wasOn ? "turned-off" : "was-off";
    const event = { event: "disable", outcome: "done", reason, actor: auditPerson(actor), user } as const;
    await writeAudit(tx, auditSource(call, now), event);
    return done(null);
  });
  unwrapOutcome(outcome);
  return emptyResponse(call.version.doneStatus);
}
