import type { Db, EndedEnrollmentsRow, MfaPendingRow } from "../schema.ts";

/** At most one unconfirmed enrollment of a user; it decides nothing until accept. */
export const mfaPendingTable = {
  byUser: (db: Db, userId: string): Promise<MfaPendingRow | undefined> =>
    db.selectFrom("mfa_pending").selectAll().where("user_id", "=", userId).executeTakeFirst(),

  /** @returns false where the user has one already, which stays */
  insert: async (tx: Db, row: MfaPendingRow): Promise<boolean> => {
    const inserted = await tx
      .insertInto("mfa_pending")
      .values(row)
      .onConflict((conflict) => conflict.column("user_id").doNothing())
      .returning("user_id")
      .executeTakeFirst();
    return inserted !== undefined;
  },

  countAttempt: (tx: Db, userId: string) =>
    tx
      .updateTable("mfa_pending")
      .set(({ eb }) => ({ attempts: eb("attempts", "+", 1) }))
      .where("user_id", "=", userId)
      .execute(),

  delete: (tx: Db, userId: string) => tx.deleteFrom("mfa_pending").where("user_id", "=", userId).execute(),

  expiredBefore: (db: Db, at: number): Promise<MfaPendingRow[]> =>
    db.selectFrom("mfa_pending").selectAll().where("expires_at", "<=", at).limit(1_000).execute(),

  all: (db: Db) => db.selectFrom("mfa_pending").selectAll().orderBy("user_id").execute(),
};

/** Why an enrollment token no longer works; remembered for an hour. */
export const endedEnrollmentsTable = {
  find: (db: Db, userId: string, tokenHash: string): Promise<EndedEnrollmentsRow | undefined> =>
    db
      .selectFrom("ended_enrollments")
      .selectAll()
      .where("token_hash", "=", tokenHash)
      .where("user_id", "=", userId)
      .executeTakeFirst(),

  insert: (tx: Db, row: EndedEnrollmentsRow) => tx.insertInto("ended_enrollments").values(row).execute(),

  deleteBefore: (tx: Db, at: number) =>
    tx.deleteFrom("ended_enrollments").where("ended_at", "<", at).execute(),
};
