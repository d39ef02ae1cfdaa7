import type { Db, Schema } from "../../store/schema.ts";

export type GuardTokensRow = Schema["guard_tokens"];

/** The kinds of rows that are no sessions. */
const CHALLENGE = "challenge";
const RENAMING = "renaming";

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
      .where("kind", "not in", [CHALLENGE, RENAMING])
      .executeTakeFirst(),

  /** Says whose the tokens of a session are, where nobody has yet. @returns whether they are theirs now */
  bind: async (tx: Db, sessionId: string, userId: string): Promise<boolean> => {
    const ofSession = tx.updateTable("guard_tokens").where("session_id", "=", sessionId);
    await ofSession.set({ user_id: userId }).where("user_id", "is", null).execute();
    const row = await tx
      .selectFrom("guard_tokens")
      .select("user_id")
      .where("session_id", "=", sessionId)
      .executeTakeFirst();
    return row?.user_id === userId;
  },

  /** Ends sessions by a name of which nobody knows yet whose they are. */
  endUnbound: async (tx: Db, reads: (name: string) => boolean): Promise<void> => {
    const rows = await tx
      .selectFrom("guard_tokens")
      .select(["session_id", "user_name"])
      .where("user_id", "is", null)
      .where("kind", "not in", [CHALLENGE, RENAMING])
      .execute();
    for (const { session_id, user_name } of rows)
      if (reads(user_name)) await tokensTable.endSession(tx, session_id);
  },

  /** Ends the sessions of an account that is gone: who gets its id next inherits none. */
  endOf: async (tx: Db, userId: string): Promise<void> => {
    await tx.deleteFrom("guard_tokens").where("user_id", "=", userId).execute();
  },

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
    const none = { session_id: row.hash, role: null, told: 0, network: "", user_id: "" };
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

/** Changes of names under way, beside the tokens, by what an appliance may read the name as. */
export const renamingsTable = {
  put: async (tx: Db, key: string, begun: number, until: number): Promise<void> => {
    const none = { role: null, told: 0, network: "", user_id: "" };
    const hash = `${RENAMING}:${key}`;
    await tx
      .insertInto("guard_tokens")
      .values({
        hash,
        session_id: hash,
        user_name: key,
        auth_time: begun,
        expires_at: until,
        kind: RENAMING,
        ...none,
      })
      .onConflict((conflict) => conflict.column("hash").doUpdateSet({ expires_at: until }))
      .execute();
  },

  /** Until when it went on, at the latest; 0 where none did. */
  until: async (db: Db, key: string): Promise<number> => {
    const row = await db
      .selectFrom("guard_tokens")
      .select("expires_at")
      .where("hash", "=", `${RENAMING}:${key}`)
      .executeTakeFirst();
    return row?.expires_at ?? 0;
  },
};
