import type { Db, Schema } from "../../store/schema.ts";

export type GuardTokensRow = Schema["guard_tokens"];

/** Tokens that the appliance gave out through this gateway, hashed, with whom they speak for. */
export const tokensTable = {
  add: async (tx: Db, rows: readonly GuardTokensRow[]): Promise<void> => {
    await tx
      .insertInto("guard_tokens")
      .values(rows)
      .onConflict((conflict) => conflict.column("hash").doNothing())
      .execute();
  },

  byHash: (db: Db, hash: string): Promise<GuardTokensRow | undefined> =>
    db.selectFrom("guard_tokens").selectAll().where("hash", "=", hash).executeTakeFirst(),

  endSession: async (tx: Db, sessionId: string): Promise<void> => {
    await tx.deleteFrom("guard_tokens").where("session_id", "=", sessionId).execute();
  },

  /** @returns true the first time in a session */
  tell: async (tx: Db, sessionId: string): Promise<boolean> => {
    const { numUpdatedRows } = await tx
      .updateTable("guard_tokens")
      .set({ told: 1 })
      .where("session_id", "=", sessionId)
      .where("told", "=", 0)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },

  deleteExpired: async (tx: Db, now: number): Promise<void> => {
    await tx.deleteFrom("guard_tokens").where("expires_at", "<=", now).execute();
  },
};

/** Enrollments that were started through this gateway, by the hash of their token. */
export const enrollmentsTable = {
  add: async (tx: Db, row: Schema["guard_enrollments"]): Promise<void> => {
    await tx
      .insertInto("guard_enrollments")
      .values(row)
      .onConflict((conflict) => conflict.column("hash").doNothing())
      .execute();
  },

  byHash: (db: Db, hash: string): Promise<Schema["guard_enrollments"] | undefined> =>
    db.selectFrom("guard_enrollments").selectAll().where("hash", "=", hash).executeTakeFirst(),

  deleteBefore: async (tx: Db, at: number): Promise<void> => {
    await tx.deleteFrom("guard_enrollments").where("started_at", "<", at).execute();
  },
};
