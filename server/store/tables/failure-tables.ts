import type { Db } from "../schema.ts";

interface Keys {
  readonly pair: string;
  readonly user: string;
  readonly address: string;
}

/** Counters of wrong passwords, by keys that the limiter makes (user and address, user, address). */
export const passwordFailuresTable = {
  byKeys: async (
    db: Db,
    { pair, user, address }: Keys,
  ): Promise<ReadonlyMap<string, { n: number; nextAt: number }>> => {
    const rows = await db
      .selectFrom("password_failures")
      .selectAll()
      .where("key", "in", [pair, user, address])
      .execute();
    return new Map(rows.map(({ key, n, next_at: nextAt }) => [key, { n, nextAt }]));
  },

  /**
   * Adds one failure in a single statement, so that counts of parallel failures are never lost; a count not touched
   * since `forgetBefore` starts again.
   * @returns the new count
   */
  add: async (tx: Db, key: string, at: number, forgetBefore: number): Promise<number> => {
    await tx
      .insertInto("password_failures")
      .values({ key, n: 1, next_at: 0, seen_at: at })
      .onConflict((conflict) =>
        conflict.column("key").doUpdateSet(({ eb }) => ({
          n: eb
            .case()
            .when("password_failures.seen_at", "<", forgetBefore)
            .then(1)
            .else(eb("password_failures.n", "+", 1))
            .end(),
          seen_at: at,
        })),
      )
      .execute();
    const row = await tx
      .selectFrom("password_failures")
      .select("n")
      .where("key", "=", key)
      .executeTakeFirst();
    return row?.n ?? 1;
  },

  delay: async (tx: Db, key: string, nextAt: number): Promise<void> => {
    await tx.updateTable("password_failures").set({ next_at: nextAt }).where("key", "=", key).execute();
  },

  clear: async (tx: Db, { pair, user }: Pick<Keys, "pair" | "user">): Promise<void> => {
    await tx.deleteFrom("password_failures").where("key", "in", [pair, user]).execute();
  },

  deleteSeenBefore: async (tx: Db, at: number): Promise<void> => {
    await tx.deleteFrom("password_failures").where("seen_at", "<", at).execute();
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
