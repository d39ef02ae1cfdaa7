import { CLOCK_TOLERANCE_MS } from "../../calls/lifetimes.ts";
import type { Db, Schema } from "../../store/schema.ts";

export type GuardTokensRow = Schema["guard_tokens"];

/** The kind of rows that are no sessions. */
export const CHALLENGE = "challenge";

/** Older than any enrollment, so that what such a session confirms is told to its owner. */
const AGED_MS = 3_600_000;

/**
 * A sign-in from the future was made by a clock that was ahead: nobody knows how old it is. It counts as too old to change
 * anything, whenever that time comes, and however often it is renewed.
 */
export function agedRow(row: GuardTokensRow, now: number): GuardTokensRow {
  return row.auth_time > now + CLOCK_TOLERANCE_MS ? { ...row, auth_time: now - AGED_MS } : row;
}

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

  /** All refresh tokens live equally long, and longer than others. */
  hasNewer: async (db: Db, hash: string, sessionId: string): Promise<boolean> => {
    const itself = db.selectFrom("guard_tokens").select("expires_at").where("hash", "=", hash);
    const newer = await db
      .selectFrom("guard_tokens")
      .select("hash")
      .where("session_id", "=", sessionId)
      .where("expires_at", ">", itself)
      .limit(1)
      .executeTakeFirst();
    return newer !== undefined;
  },

  /**
   * Says whose the tokens of a session are that the appliance didn't tell of at the sign-in: they act on themselves alone.
   * @returns whether they are theirs now
   */
  bind: async (tx: Db, sessionId: string, userId: string): Promise<boolean> => {
    const ofSession = tx.updateTable("guard_tokens").where("session_id", "=", sessionId);
    await ofSession.set({ user_id: userId, role: null }).where("user_id", "is", null).execute();
    const row = await tx
      .selectFrom("guard_tokens")
      .select("user_id")
      .where("session_id", "=", sessionId)
      .executeTakeFirst();
    return row?.user_id === userId;
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

  /** The same for all of them, for good. */
  ageFuture: async (tx: Db, now: number): Promise<void> => {
    await tx
      .updateTable("guard_tokens")
      .set({ auth_time: now - AGED_MS })
      .where("auth_time", ">", now + CLOCK_TOLERANCE_MS)
      .where("kind", "<>", CHALLENGE)
      .execute();
  },

  deleteExpired: async (tx: Db, now: number): Promise<void> => {
    await tx.deleteFrom("guard_tokens").where("expires_at", "<=", now).execute();
  },
};
