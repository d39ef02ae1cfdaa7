import type { Db } from "../schema.ts";

/**
 * What is owed for wrong passwords, by keys that the limiter makes. `next_at` is the instant at which the debt will have
 * decayed, `n` how often that has changed since the row was made.
 */
export const passwordFailuresTable = {
  /** By key; one that owes nothing is missing. */
  paidAt: async (db: Db, keys: readonly string[]): Promise<ReadonlyMap<string, number>> => {
    const rows = await db
      .selectFrom("password_failures")
      .select(["key", "next_at"])
      .where("key", "in", keys)
      .execute();
    return new Map(rows.map(({ key, next_at }) => [key, next_at]));
  },

  /** Makes the rows, or locks those there are, in the order of the keys. @returns when their debts will have decayed */
  lock: async (tx: Db, keys: readonly string[], at: number): Promise<ReadonlyMap<string, number>> => {
    const rows = await tx
      .insertInto("password_failures")
      .values(keys.map((key) => ({ key, n: 0, next_at: 0, seen_at: at })))
      .onConflict((conflict) => conflict.column("key").doUpdateSet({ seen_at: at }))
      .returning(["key", "next_at"])
      .execute();
    return new Map(rows.map(({ key, next_at }) => [key, next_at]));
  },

  /** Locks those of the rows that there are; a guess that makes one comes after. */
  lockKnown: async (tx: Db, keys: readonly string[]): Promise<ReadonlyMap<string, number>> => {
    const rows = await tx
      .selectFrom("password_failures")
      .select(["key", "next_at"])
      .where("key", "in", keys)
      .forUpdate()
      .execute();
    return new Map(rows.map(({ key, next_at }) => [key, next_at]));
  },

  /** Of rows that are locked. */
  put: async (tx: Db, paidAt: ReadonlyMap<string, number>, at: number): Promise<void> => {
    await tx
      .insertInto("password_failures")
      .values([...paidAt].map(([key, next_at]) => ({ key, n: 1, next_at, seen_at: at })))
      .onConflict((conflict) =>
        conflict.column("key").doUpdateSet((row) => ({
          n: row("password_failures.n", "+", 1),
          next_at: row.ref("excluded.next_at"),
        })),
      )
      .execute();
  },

  forgive: async (tx: Db, keys: readonly string[]): Promise<void> => {
    await tx.deleteFrom("password_failures").where("key", "in", keys).execute();
  },

  /** Every key that begins with the user's digest. */
  forgiveUser: async (tx: Db, digest: string): Promise<void> => {
    await tx.deleteFrom("password_failures").where("key", "like", `${digest}:%`).execute();
  },

  /** Debts that have decayed say nothing any more. */
  deletePaidBefore: async (tx: Db, at: number): Promise<void> => {
    await tx.deleteFrom("password_failures").where("next_at", "<", at).execute();
  },
};

/** One counter of wrong second factors a user, no matter who tries or from where (security rule 5). */
export const secondFactorFailuresTable = {
  byUser: async (db: Db, userId: string): Promise<{ readonly n: number; readonly nextAt: number }> => {
    const row = await db
      .selectFrom("second_factor_failures")
      .selectAll()
      .where("user_id", "=", userId)
      .executeTakeFirst();
    return { n: row?.n ?? 0, nextAt: row?.next_at ?? 0 };
  },

  put: async (tx: Db, userId: string, n: number, nextAt: number): Promise<void> => {
    await tx
      .insertInto("second_factor_failures")
      .values({ user_id: userId, n, next_at: nextAt })
      .onConflict((conflict) => conflict.column("user_id").doUpdateSet({ n, next_at: nextAt }))
      .execute();
  },

  clear: async (tx: Db, userId: string): Promise<void> => {
    await tx.deleteFrom("second_factor_failures").where("user_id", "=", userId).execute();
  },
};
