import { mfaNoticesTable } from "../../store/tables/mfa-notices-table.ts";
import { authenticate } from "../authenticate.ts";
import type { Call } from "../call.ts";
import { emptyResponse, jsonResponse } from "../json-response.ts";
import { ProblemError } from "../problem-error.ts";

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

/** `DELETE /users/{id}/mfaNotice` (our extension): the user has read it. */
export async function deleteMfaNotice(call: Call): Promise<Response> {
  await requireSelf(call);
  await call.parts.store.transaction("deleteMfaNotice", (tx) => mfaNoticesTable.clear(tx, call.id));
  return emptyResponse(204);
}

async function requireSelf(call: Call): Promise<void> {
  const actor = await authenticate(call);
  if (actor.userId !== call.id) throw new ProblemError("not-allowed");
}
