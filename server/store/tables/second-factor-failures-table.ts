import { prepared } from "../prepared.ts";
import type { Db } from "../schema.ts";

const clear = prepared<{ userId: string }>()((db, param) =>
  db.deleteFrom("second_factor_failures").where("user_id", "=", param("userId")).compile(),
);

/** One counter of wrong second factors a user, whoever tries, from wherever (security rule 5). */
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
    await clear(tx, { userId });
  },
};
