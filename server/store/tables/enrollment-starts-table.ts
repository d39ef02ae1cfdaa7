import type { Db } from "../schema.ts";

/** When enrollments of a user were started: the quota of twenty an hour. */
export const enrollmentStartsTable = {
  /** Instants after `since`, oldest first. */
  since: async (db: Db, userId: string, since: number): Promise<number[]> => {
    const rows = await db
      .selectFrom("enrollment_starts")
      .select("at")
      .where("user_id", "=", userId)
      .where("at", ">", since)
      .orderBy("at")
      .execute();
    return rows.map(({ at }) => at);
  },

  insert: async (tx: Db, id: string, userId: string, at: number): Promise<void> => {
    await tx.insertInto("enrollment_starts").values({ id, user_id: userId, at }).execute();
  },

  deleteBefore: async (tx: Db, at: number): Promise<void> => {
    await tx.deleteFrom("enrollment_starts").where("at", "<", at).execute();
  },
};
