import type { Db, Schema } from "../../store/schema.ts";

export type GuardTokensRow = Schema["guard_tokens"];

/** The kind of a row that is no session. */
const CHALLENGE = "challenge";

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
    db
      .selectFrom("guard_tokens")
      .selectAll()
      .where("hash", "=", hash)
      .where("kind", "<>", CHALLENGE)
      .executeTakeFirst(),

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

/** Second steps that were given out through this gateway, beside the tokens: they open nothing by themselves. */
export const challengesTable = {
  add: async (
    tx: Db,
    row: Pick<GuardTokensRow, "hash" | "user_name" | "auth_time" | "expires_at">,
  ): Promise<void> => {
    const none = { session_id: row.hash, role: null, told: 0, network: "" };
    const again = { user_name: row.user_name, expires_at: row.expires_at };
    await tx
      .insertInto("guard_tokens")
      .values({ ...row, ...none, kind: CHALLENGE })
      .onConflict((conflict) =>
        conflict.column("hash").doUpdateSet(again).where("guard_tokens.kind", "=", CHALLENGE),
      )
      .execute();
  },

  byHash: (db: Db, hash: string): Promise<GuardTokensRow | undefined> =>
    db
      .selectFrom("guard_tokens")
      .selectAll()
      .where("hash", "=", hash)
      .where("kind", "=", CHALLENGE)
      .executeTakeFirst(),
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

  /** Of somebody who is gone: who gets their id or name next inherits nothing. */
  forget: async (tx: Db, userId: string): Promise<void> => {
    await tx.deleteFrom("guard_enrollments").where("user_id", "=", userId).execute();
  },

  deleteBefore: async (tx: Db, at: number): Promise<void> => {
    await tx.deleteFrom("guard_enrollments").where("started_at", "<", at).execute();
  },
};
