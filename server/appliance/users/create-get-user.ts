import DataLoader from "dataloader";
import type { Store } from "../../store/store.ts";
import { ownersAndUsers } from "../../store/tables/owners-and-users.ts";
import type { OwnerAndUser, UserAsked } from "../../store/tables/owners-and-users.ts";
import { authenticateBy } from "../authenticate.ts";
import type { Call } from "../call.ts";
import { jsonResponse } from "../json-response.ts";
import { ProblemError } from "../problem-error.ts";
import { requireRightOnUser } from "../require-right-on-user.ts";
import { presentUser } from "./present-user.ts";

/** Users are small; more of them in one statement gain nothing and are in memory at once. */
const MOST_AT_ONCE = 64;

/**
 * `GET /users/{id}`. All that come in during one turn of the event loop are read by one statement, each with the owner of
 * its own token (ADR 18); nothing is kept for the next.
 */
export function createGetUser(store: Store): (call: Call) => Promise<Response> {
  const reads = new DataLoader<UserAsked, OwnerAndUser | undefined>(
    (asked) => store.read((db) => ownersAndUsers(db, asked)),
    { cache: false, maxBatchSize: MOST_AT_ONCE, batchScheduleFn: setImmediate },
  );
  /** @throws ProblemError session-ended, not-allowed, user-gone */
  return async (call) => {
    const actor = await authenticateBy(call, (tokenHash) => reads.load({ tokenHash, userId: call.id }));
    requireRightOnUser(actor, call.id);
    if (actor.user === null) throw new ProblemError("user-gone");
    return jsonResponse(200, presentUser(call.version, actor.user));
  };
}
