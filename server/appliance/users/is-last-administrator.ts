import type { Db, UsersRow } from "../../store/schema.ts";
import { countersTable } from "../../store/tables/counters-table.ts";
import { usersTable } from "../../store/tables/users-table.ts";
import { ADMIN_ROLE } from "../role.ts";

/**
 * Whether nobody could administer any more without this user. Users of an identity provider do not count: they cannot
 * sign in here.
 */
export async function isLastAdministrator(tx: Db, user: UsersRow): Promise<boolean> {
  if (user.role !== ADMIN_ROLE || user.type !== "Internal") return false;
  // Two administrators who demote or delete each other at once must not both find the other still there.
  await countersTable.add(tx, "users_version", 1);
  return (await usersTable.countInternal(tx, ADMIN_ROLE)) <= 1;
}
