import { insertRows } from "../insert-rows.ts";
import { prepared } from "../prepared.ts";
import type { Db } from "../schema.ts";

const since = prepared<{ userId: string; since: number }>()((db, param) =>
  db
    .selectFrom("enrollment_starts")
    .select("at")
    .where("user_id", "=", param("userId"))
    .where("at", ">", param("since"))
    .orderBy("at")
    .compile(),
);

/** When enrollments of a user were started: the quota of twenty an hour. */
export const enrollmentStartsTable = {
  /** Instants after `after`, oldest first. */
  since: async (db: Db, userId: string, after: number): Promise<number[]> => {
    const { rows } = await since(db, { userId, since: after });
    return rows.map(({ at }) => at);
  },

  insert: async (tx: Db, id: string, userId: string, at: number): Promise<void> => {
    await insertRows(tx, "enrollment_starts", { id, user_id: userId, at });
  },

  deleteBefore: async (tx: Db, at: number): Promise<void> => {
    await tx.deleteFrom("enrollment_starts").where("at", "<", at).execute();
  },
};
