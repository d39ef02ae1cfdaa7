import { mfaNoticesTable } from "../../store/tables/mfa-notices-table.ts";
import { authenticate } from "../authenticate.ts";
import type { Actor } from "../actor.ts";
import type { Call } from "../call.ts";
import { emptyResponse, jsonResponse } from "../json-response.ts";
import { done, unwrapOutcome } from "../outcome.ts";
import { ProblemError } from "../problem-error.ts";
import { lockTarget } from "./lock-target.ts";

/**
 * `GET /users/{id}/mfaNotice` (our extension): what to tell this user at sign-in, 204 when nothing. Only for oneself.
 * @throws ProblemError not-allowed
 */
export async function getMfaNotice(call: Call): Promise<Response> {
  await requireSelf(call);
  const notice = await call.parts.store.read((db) => mfaNoticesTable.byUser(db, call.id));
  if (notice === undefined) return emptyResponse(204);
  return jsonResponse(200, {
    change: notice.change,
    changedBy: notice.changed_by,
    changedAt: new Date(notice.changed_at).toISOString(),
  });
}

/**
 * `DELETE /users/{id}/mfaNotice` (our extension): the user has read it. A change that comes at the same moment ends his
 * session, and its notice stays.
 * @throws ProblemError not-allowed, session-ended
 */
export async function deleteMfaNotice(call: Call): Promise<Response> {
  const actor = await requireSelf(call);
  const outcome = await call.parts.store.transaction("deleteMfaNotice", async (tx) => {
    const locked = await lockTarget(tx, actor, call.id);
    if (locked.kind === "refused") return locked;
    await mfaNoticesTable.clear(tx, call.id);
    return done(null);
  });
  unwrapOutcome(outcome);
  return emptyResponse(204);
}

async function requireSelf(call: Call): Promise<Actor> {
  const actor = await authenticate(call);
  if (actor.userId !== call.id) throw new ProblemError("not-allowed");
  return actor;
}
