import { prepared } from "../prepared.ts";
import type { Db, UsersRow } from "../schema.ts";
import { countersTable } from "./counters-table.ts";
import type { ListedUser } from "./user-pages.ts";

const lock = prepared<{ id: string }>()((db, param) =>
  db
    .updateTable("users")
    .set(({ eb }) => ({ version: eb("version", "+", 1) }))
    .where("id", "=", param("id"))
    .returningAll()
    .compile(),
);

const byId = prepared<{ id: string }>()((db, param) =>
  db.selectFrom("users").selectAll().where("id", "=", param("id")).compile(),
);

const byNameKey = prepared<{ nameKey: string }>()((db, param) =>
  db.selectFrom("users").selectAll().where("name_key", "=", param("nameKey")).compile(),
);

const withMfa = prepared<{ id: string }>()((db, param) =>
  db
    .selectFrom("users")
    .leftJoin("mfa_active", "mfa_active.user_id", "users.id")
    .select(["id", "name", "description", "role", "type", "is_default", "mfa_active.user_id as active"])
    .where("id", "=", param("id"))
    .compile(),
);

/** Statements about the users themselves. */
export const usersTable = {
  /**
   * Locks the user on both engines by writing the row first.
   * @returns the locked row, or undefined when there is no such user (deleted meanwhile)
   */
  lock: async (tx: Db, id: string): Promise<UsersRow | undefined> => (await lock(tx, { id })).rows[0],

  byId: async (db: Db, id: string): Promise<UsersRow | undefined> => (await byId(db, { id })).rows[0],

  byNameKey: async (db: Db, nameKey: string): Promise<UsersRow | undefined> =>
    (await byNameKey(db, { nameKey })).rows[0],

  /** The user with the state of his factor, in one look. */
  withMfa: async (db: Db, id: string): Promise<ListedUser | undefined> => (await withMfa(db, { id })).rows[0],

  /** Inserts the user and keeps the counts that the list is paged by. */
  insert: async (tx: Db, row: UsersRow): Promise<void> => {
    await tx.insertInto("users").values(row).execute();
    await countersTable.add(tx, "users_total", 1);
    await countersTable.add(tx, "users_version", 1);
  },

  update: async (
    tx: Db,
    id: string,
    change: Partial<Pick<UsersRow, "description" | "role" | "password_hash" | "mfa_epoch">>,
  ): Promise<void> => {
    await tx.updateTable("users").set(change).where("id", "=", id).execute();
  },

  /** Deletes the user with all that hangs on him (`on delete cascade`); the audit stays. */
  delete: async (tx: Db, id: string): Promise<void> => {
    const { numDeletedRows } = await tx.deleteFrom("users").where("id", "=", id).executeTakeFirst();
    await countersTable.add(tx, "users_total", -Number(numDeletedRows));
    await countersTable.add(tx, "users_version", 1);
  },

  /** Users of a role who sign in here, not at an identity provider. */
  countInternal: async (db: Db, role: string): Promise<number> => {
    const { fn } = db;
    const row = await db
      .selectFrom("users")
      .select(fn.countAll<number>().as("n"))
      .where("role", "=", role)
      .where("type", "=", "Internal")
      .executeTakeFirst();
    return row?.n ?? 0;
  },
};
