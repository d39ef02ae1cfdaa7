import { sql } from "kysely";
import type { Selectable } from "kysely";
import type { Db, Schema } from "../store/schema.ts";

export type GuardChangesRow = Selectable<Schema["guard_changes"]>;

/** A notice stands for at least so many sign-ins. */
export const NOTICE_SIGN_INS = 5;

/** More than anybody reads. */
const MOST_NOTICES = 20;

/** Of what one account did of one kind, whatever it called itself. Changes from before ids were kept have a name alone. */
const TURN = sql<number>`row_number() over
  (partition by coalesce('id ' || changed_by_id, changed_by), change order by seq desc)`;

/** What happened to users' factors, and whether they have been told. */
export const changesTable = {
  add: (tx: Db, row: Omit<GuardChangesRow, "seq" | "sign_ins">) =>
    tx
      .insertInto("guard_changes")
      .values({ ...row, sign_ins: 0 })
      .execute(),

  /** A notice that nothing was changed is no change; where there is nothing else it stands for one. */
  last: (db: Db, userId: string): Promise<GuardChangesRow | undefined> =>
    db
      .selectFrom("guard_changes")
      .selectAll()
      .where("user_id", "=", userId)
      .orderBy((eb) => eb.case().when("change", "=", "guessed").then(1).else(0).end())
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
              .where("change", "<>", "guessed")
              .groupBy("user_id"),
          )
          .execute(),

  /**
   * What is still to be told to a sign-in, newest first: changes after `since`, and older ones until enough sign-ins were
   * told. Of too many, the newest that each account did of each kind stay: no account pushes out what another one did.
   */
  due: async (db: Db, userId: string, since: number, signedInAt: number): Promise<GuardChangesRow[]> => {
    const rows = await db
      .selectFrom("guard_changes")
      .selectAll()
      .select(TURN.as("turn"))
      .where("user_id", "=", userId)
      .where("notice", "=", 1)
      .where("changed_at", "<=", signedInAt)
      .where((eb) => eb.or([eb("changed_at", ">", since), eb("sign_ins", "<=", NOTICE_SIGN_INS)]))
      .orderBy("turn")
      .orderBy("seq", "desc")
      .limit(MOST_NOTICES)
      .execute();
    return rows.toSorted((one, other) => other.seq - one.seq);
  },

  countSignIn: (tx: Db, userId: string) =>
    tx
      .updateTable("guard_changes")
      .set(({ eb }) => ({ sign_ins: eb("sign_ins", "+", 1) }))
      .where("user_id", "=", userId)
      .where("notice", "=", 1)
      .where("sign_ins", "<=", NOTICE_SIGN_INS)
      .execute(),

  forget: (tx: Db, userId: string) => tx.deleteFrom("guard_changes").where("user_id", "=", userId).execute(),
};
