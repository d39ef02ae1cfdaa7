import type { Db, UsersRow } from "../../store/schema.ts";
import { sessionsTable } from "../../store/tables/session-tables.ts";
import { usersTable } from "../../store/tables/users-table.ts";
import type { Actor } from "../call.ts";
import { done, refuse } from "../outcome.ts";
import type { Outcome } from "../outcome.ts";

/**
 * The first statement of every change to a user: locks them, and checks again that the session of the acting person is
 * alive, because another call may have ended it since it was authenticated.
 */
export async function lockTarget(tx: Db, actor: Actor, userId: string): Promise<Outcome<UsersRow>> {
  const user = await usersTable.lock(tx, userId);
  const session = await sessionsTable.byId(tx, actor.sessionId);
  if (session === undefined) return refuse("session-ended");
  return user === undefined ? refuse("user-gone") : done(user);
}
