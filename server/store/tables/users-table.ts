import { sql } from "kysely";
import { foldedText } from "../findable-text.ts";
import type { Db, UsersRow } from "../schema.ts";

const shown = [
  "id",
  "name",
  "description",
  "role",
  "type",
  "is_default",
  "identity_provider_entity_id",
] as const;

/** What the list shows of a user. */
export type ListedUser = Pick<UsersRow, (typeof shown)[number]> & {
  /** Whose active factor it is: the user's own id, or null without MFA. */
  readonly active: string | null;
};

/** Users with the state of their factor, for the list and for the user alone. */
export function listedUsers(db: Db) {
  return db
    .selectFrom("users")
    .leftJoin("mfa_active", "mfa_active.user_id", "users.id")
    .select([...shown, "mfa_active.user_id as active"]);
}

/** Statements about the users themselves. */
export const usersTable = {
  /**
   * Locks the user: other transactions about them wait for the commit.
   * @returns the locked row, or undefined when there is no such user (deleted meanwhile)
   */
  lock: (tx: Db, id: string): Promise<UsersRow | undefined> =>
    tx.selectFrom("users").selectAll().where("id", "=", id).limit(1).forNoKeyUpdate().executeTakeFirst(),

  byId: (db: Db, id: string): Promise<UsersRow | undefined> =>
    db.selectFrom("users").selectAll().where("id", "=", id).limit(1).executeTakeFirst(),

  byNameKey: (db: Db, nameKey: string): Promise<UsersRow | undefined> =>
    db.selectFrom("users").selectAll().where("name_key", "=", nameKey).limit(1).executeTakeFirst(),

  /** The user and the state of their factor, in one statement. */
  withMfa: (db: Db, id: string) => listedUsers(db).where("id", "=", id).limit(1).executeTakeFirst(),

  /** Inserts the user and keeps the counts that the list is paged by. */
  insert: async (tx: Db, row: UsersRow): Promise<void> => {
    await tx.insertInto("users").values(row).execute();
    await countersTable.add(tx, "users_total", 1);
    await countersTable.add(tx, "users_version", 1);
  },

  update: async (
    tx: Db,
    id: string,
    change: Partial<Pick<UsersRow, "name" | "name_key" | "description" | "role" | "password_hash">>,
  ): Promise<void> => {
    // The list is in the order of names.
    if (change.name_key !== undefined) await countersTable.add(tx, "users_version", 1);
    const { description } = change;
    const key = description === undefined ? {} : { description_key: foldedText(description) };
    await tx
      .updateTable("users")
      .set({ ...change, ...key })
      .where("id", "=", id)
      .execute();
  },

  /** Deletes the user with everything that belongs to them (`on delete cascade`); the audit stays. */
  delete: async (tx: Db, id: string): Promise<void> => {
    const { numDeletedRows } = await tx.deleteFrom("users").where("id", "=", id).executeTakeFirst();
    await countersTable.add(tx, "users_total", -Number(numDeletedRows));
    await countersTable.add(tx, "users_version", 1);
  },

  /** Users of a role, the oldest accounts first. */
  ofRole: (db: Db, role: string, limit: number): Promise<UsersRow[]> =>
    // Ids are numbers that count up.
    db
      .selectFrom("users")
      .selectAll()
      .where("role", "=", role)
      .orderBy(sql`length(id)`)
      .orderBy("id")
      .limit(limit)
      .execute(),

  /** Users of a role who sign in here, not at an identity provider. */
  internalOf: (db: Db, role: string): Promise<Pick<UsersRow, "name" | "role">[]> =>
    db
      .selectFrom("users")
      .select(["name", "role"])
      .where("role", "=", role)
      .where("type", "=", "Internal")
      .execute(),
};

type CounterName = "next_user_id" | "users_total" | "users_version";

/** Numbers about the users that are kept rather than counted. */
export const countersTable = {
  /** One of them, to be part of a larger statement. */
  one: (db: Db, name: CounterName) => db.selectFrom("counters").select("value as n").where("name", "=", name),

  add: (tx: Db, name: CounterName, by: number) =>
    tx
      .updateTable("counters")
      .set(({ eb }) => ({ value: eb("value", "+", by) }))
      .where("name", "=", name)
      .execute(),

  /** All counters by name. */
  all: async (db: Db): Promise<ReadonlyMap<string, number>> => {
    const rows = await db.selectFrom("counters").selectAll().execute();
    return new Map(rows.map(({ name, value }) => [name, value]));
  },

  /** The next user id, from 1000; taken for good once the transaction commits. */
  takeUserId: async (tx: Db): Promise<string> => {
    await countersTable.add(tx, "next_user_id", 1);
    const counters = await countersTable.all(tx);
    return String((counters.get("next_user_id") ?? 1001) - 1);
  },
};
