import { prepared } from "../prepared.ts";
import type { Db } from "../schema.ts";

type Counter = "next_user_id" | "users_total" | "users_version";

const all = prepared<object>()((db) => db.selectFrom("counters").selectAll().compile());

/** Numbers that are kept rather than counted. */
export const countersTable = {
  add: async (tx: Db, name: Counter, by: number): Promise<void> => {
    await tx
      .updateTable("counters")
      .set(({ eb }) => ({ value: eb("value", "+", by) }))
      .where("name", "=", name)
      .execute();
  },

  /** All counters by name. */
  all: async (db: Db): Promise<ReadonlyMap<string, number>> => {
    const { rows } = await all(db, {});
    return new Map(rows.map(({ name, value }) => [name, value]));
  },

  /** The next user id, from 1000; taken for good once the transaction commits. */
  takeUserId: async (tx: Db): Promise<string> => {
    await countersTable.add(tx, "next_user_id", 1);
    const counters = await countersTable.all(tx);
    return String((counters.get("next_user_id") ?? 1001) - 1);
  },
};
