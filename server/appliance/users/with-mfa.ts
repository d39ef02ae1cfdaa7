import type { Db, UsersRow } from "../../store/schema.ts";
import { mfaActiveTable } from "../../store/tables/mfa-active-table.ts";
import type { ListedUser } from "../../store/tables/user-pages.ts";

/** The user with the state of his factor. */
export async function withMfa(db: Db, user: UsersRow): Promise<ListedUser> {
  const active = await mfaActiveTable.byUser(db, user.id);
  return { ...user, active: active === undefined ? null : user.id };
}
