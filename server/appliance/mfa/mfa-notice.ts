import * as v from "valibot";
import type { Db } from "../../store/schema.ts";
import { mfaNoticesTable } from "../../store/tables/factor-tables.ts";
import type { Actor } from "../call.ts";
import { emptyAnswer, jsonAnswer, noBody, noQuery } from "../endpoint.ts";
import type { SignedInEndpoint } from "../endpoint.ts";
import { emptyResponse, jsonResponse } from "../http/json-response.ts";
import { done, unwrapOutcome } from "../outcome.ts";
import { lockTarget } from "./lock-target.ts";

const changes = ["enabled", "recreated", "disabled"] as const;

const noticeSchema = v.object({
  change: v.picklist(changes),
  /**
   * A user name; "" where it was done on the server's machine; the user's own for a factor that was set up from a network
   * that is new for them, or by a session that was not fresh.
   */
  changedBy: v.string(),
  changedAt: v.string(),
});

/** `GET /users/{id}/mfaNotice` (our extension): what to tell this user at sign-in, 204 when nothing. */
export const getMfaNotice: SignedInEndpoint = {
  describe: () => ({
    summary: "Extension: what to tell users at sign-in about a change that someone else made to their MFA",
    query: noQuery,
    body: noBody,
    answers: [jsonAnswer(200, "Who changed what", noticeSchema), emptyAnswer(204, "Nothing to tell")],
    problems: [],
  }),
  handle: async ({ parts, id }, actor) => {
    const notice = await parts.store.read((db) => mfaNoticesTable.byUser(db, id));
    if (notice === undefined || !isForSession(notice, actor)) return emptyResponse(204);
    return jsonResponse(200, {
      change: notice.change,
      changedBy: notice.changed_by,
      changedAt: new Date(notice.changed_at).toISOString(),
    });
  },
};

/**
 * `DELETE /users/{id}/mfaNotice` (our extension): the user has read it. A change that comes at the same moment ends their
 * session, and its notice stays.
 */
export const deleteMfaNotice: SignedInEndpoint = {
  describe: () => ({
    summary: "Extension: marks the notice as read",
    query: noQuery,
    body: noBody,
    answers: [emptyAnswer(204, "Gone")],
    problems: [],
  }),
  /** @throws ProblemError session-ended */
  handle: async ({ parts, id }, actor) => {
    const outcome = await parts.store.transaction("deleteMfaNotice", async (tx) => {
      const locked = await lockTarget(tx, actor, id);
      if (locked.kind === "refused") return locked;
      const notice = await mfaNoticesTable.byUser(tx, id);
      if (notice !== undefined && isForSession(notice, actor)) await mfaNoticesTable.clear(tx, id);
      return done(null);
    });
    unwrapOutcome(outcome);
    return emptyResponse(204);
  },
};

/** A notice is for the sign-ins after the change: the session that made the change can't take it away. */
function isForSession({ changed_at }: { readonly changed_at: number }, actor: Actor): boolean {
  return changed_at <= actor.authTime;
}

/**
 * Leaves a notice for the next sign-in when someone else changed the factor, or when it was done in the user's own name in
 * a way that could be a thief's (security rule 44). Any other change of one's own takes an old notice away.
 */
export async function tellUser(
  tx: Db,
  actor: Actor,
  userId: string,
  change: (typeof changes)[number],
  told: { readonly now: number; readonly suspicious: boolean },
): Promise<void> {
  if (actor.userId === userId && !told.suspicious) await mfaNoticesTable.clear(tx, userId);
  else
    await mfaNoticesTable.put(tx, {
      user_id: userId,
      change,
      changed_by: actor.userName,
      changed_at: told.now,
    });
}
