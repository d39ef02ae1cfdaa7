import type { Selectable } from "kysely";
import type { Db, Schema } from "../store/schema.ts";

export type GuardChangesRow = Selectable<Schema["guard_changes"]>;

/** A notice stands for at least so many sign-ins. */
export const NOTICE_SIGN_INS = 5;

/** More than anybody reads. */
const MOST_NOTICES = 20;

/** What happened to users' factors, and whether they have been told. */
export const changesTable = {
  add: async (tx: Db, row: Omit<GuardChangesRow, "seq" | "sign_ins">): Promise<void> => {
    await tx
      .insertInto("guard_changes")
      .values({ ...row, sign_ins: 0 })
      .execute();
  },

  last: (db: Db, userId: string): Promise<GuardChangesRow | undefined> =>
    db
      .selectFrom("guard_changes")
      .selectAll()
      .where("user_id", "=", userId)
      .orderBy("seq", "desc")
      .limit(1)
      .executeTakeFirst(),

  /** The last change of each of these users who had one. */
  lastOf: (db: Db, userIds: readonly string[]): Promise<GuardChangesRow[]> =>
    userIds.length === 0
      ? Promise.resolve([])
      : db
          .selectFrom("guard_changes")
          .selectAll()
          .where("seq", "in", (query) =>
            query
              .selectFrom("guard_changes")
              .select(({ fn }) => fn.max("seq").as("seq"))
              .where("user_id", "in", userIds)
              .groupBy("user_id"),
          )
          .execute(),

  /** What is still to be told, newest first: changes after `since`, and older ones until enough sign-ins were told. */
  due: (db: Db, userId: string, since: number): Promise<GuardChangesRow[]> =>
    db
      .selectFrom("guard_changes")
      .selectAll()
      .where("user_id", "=", userId)
      .where("notice", "=", 1)
      .where((eb) => eb.or([eb("changed_at", ">", since), eb("sign_ins", "<=", NOTICE_SIGN_INS)]))
      .orderBy("seq", "desc")
      .limit(MOST_NOTICES)
      .execute(),

  countSignIn: async (tx: Db, userId: string): Promise<void> => {
    await tx
      .updateTable("guard_changes")
      .set(({ eb }) => ({ sign_ins: eb("sign_ins", "+", 1) }))
      .where("user_id", "=", userId)
      .where("notice", "=", 1)
      .where("sign_ins", "<=", NOTICE_SIGN_INS)
      .execute();
  },

  forget: async (tx: Db, userId: string): Promise<void> => {
    await tx.deleteFrom("guard_changes").where("user_id", "=", userId).execute();
  },
};
