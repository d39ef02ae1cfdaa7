import { prepared } from "../prepared.ts";
import type { Db } from "../schema.ts";

interface Keys {
  readonly pair: string;
  readonly user: string;
  readonly address: string;
}

const byKeys = prepared<Keys>()((db, param) =>
  db
    .selectFrom("password_failures")
    .selectAll()
    .where("key", "in", [param("pair"), param("user"), param("address")])
    .compile(),
);

const clear = prepared<Pick<Keys, "pair" | "user">>()((db, param) =>
  db
    .deleteFrom("password_failures")
    .where("key", "in", [param("pair"), param("user")])
    .compile(),
);

/** Counters of wrong passwords, by keys that the limiter makes (user and address, user, address). */
export const passwordFailuresTable = {
  byKeys: async (db: Db, keys: Keys): Promise<ReadonlyMap<string, { n: number; nextAt: number }>> => {
    const { rows } = await byKeys(db, keys);
    return new Map(rows.map(({ key, n, next_at: nextAt }) => [key, { n, nextAt }]));
  },

  /**
   * Adds one failure in a single statement, so that counts of parallel failures are never lost; a count not touched
   * since `forgetBefore` starts anew.
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

  clear: async (tx: Db, keys: Pick<Keys, "pair" | "user">): Promise<void> => {
    await clear(tx, keys);
  },

  deleteSeenBefore: async (tx: Db, at: number): Promise<void> => {
    await tx.deleteFrom("password_failures").where("seen_at", "<", at).execute();
  },
};
