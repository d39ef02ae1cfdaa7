import { isScript, roleOf, type Person } from "../../calls/policy-rights.ts";
import type { GuardPolicy } from "../../calls/policy.ts";
import type { Db, UsersRow } from "../../store/schema.ts";
import { countersTable, usersTable } from "../../store/tables/users-table.ts";
import { ADMIN_ROLE } from "./user-rules.ts";

/**
 * Whether a change would leave nobody who administers. Those count who may administer by the policy or, where it lets
 * nobody, all who have the role. Users of an identity provider do not count: they cannot sign in here.
 * @param user as they are, and locked
 * @param next as they would be; null for a deletion
 */
export async function losesLastAdministrator(
  tx: Db,
  policy: GuardPolicy,
  user: UsersRow,
  next: Person | null,
): Promise<boolean> {
  if (user.role !== ADMIN_ROLE || user.type !== "Internal") return false;
  const mayAdminister = (person: Person) => roleOf(policy, person) === "administrator";
  // An account of a script decides nothing, and its password belongs to a machine.
  const administers = (person: Person) => mayAdminister(person) && !isScript(policy, person);
  const stays = administers(user) ? mayAdminister : ({ role }: Person) => role === ADMIN_ROLE;
  if (next !== null && stays(next)) return false;
  // Two administrators who demote or delete each other at once must not both find the other still there.
  await countersTable.add(tx, "users_version", 1);
  const all = await usersTable.internalOf(tx, ADMIN_ROLE);
  const allowed = all.filter(administers);
  const counted = allowed.length > 0 ? allowed : all;
  return counted.every(({ name }) => name === user.name);
}
