import type { Actor } from "../../calls/call.ts";
import { namesOf } from "../../calls/seen-names.ts";
import { done, refuse, type Outcome } from "../../calls/outcome.ts";
import { mayAct } from "../../calls/rights.ts";
import type { Db, UsersRow } from "../../store/schema.ts";
import { sessionsTable } from "../../store/tables/session-tables.ts";
import { usersTable } from "../../store/tables/users-table.ts";

/**
 * The first statements of every change to a user: locks them and the acting person, and looks at that person again, because
 * another call may have deleted them, ended their session or taken their role since they were authenticated. Both
 * rows are locked in the order of their ids, so that two who act on each other wait instead of passing each other.
 */
export async function lockTarget(tx: Db, actor: Actor, userId: string): Promise<Outcome<UsersRow>> {
  const rows = new Map<string, UsersRow | undefined>();
  for (const id of [...new Set([actor.id, userId])].toSorted()) rows.set(id, await usersTable.lock(tx, id));
  const fault = await actorFault(tx, actor, rows.get(actor.id), userId);
  if (fault !== null) return fault;
  const user = rows.get(userId);
  return user === undefined ? refuse("user-gone") : done(user);
}

/** The same for a change that is about no user who exists already. */
export async function lockActor(tx: Db, actor: Actor): Promise<Outcome<UsersRow>> {
  return lockTarget(tx, actor, actor.id);
}

async function actorFault(
  tx: Db,
  actor: Actor,
  person: UsersRow | undefined,
  userId: string,
): Promise<Outcome<never> | null> {
  const seen = await sessionsTable.namesOf(tx, actor.sessionId);
  if (person === undefined || seen.length === 0) return refuse("session-ended");
  const { name, role } = person;
  return mayAct({ ...actor, name, role, ...namesOf(name, seen) }, userId) ? null : refuse("not-allowed");
}
