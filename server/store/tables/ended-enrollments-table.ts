import { insertRows } from "../insert-rows.ts";
import type { Db, EndedEnrollmentsRow } from "../schema.ts";

/** Why an enrollment token no longer works; remembered for an hour. */
export const endedEnrollmentsTable = {
  find: (db: Db, userId: string, tokenHash: string): Promise<EndedEnrollmentsRow | undefined> =>
    db
      .selectFrom("ended_enrollments")
      .selectAll()
      .where("token_hash", "=", tokenHash)
      .where("user_id", "=", userId)
      .executeTakeFirst(),

  insert: async (tx: Db, row: EndedEnrollmentsRow): Promise<void> => {
    await insertRows(tx, "ended_enrollments", row);
  },

  deleteBefore: async (tx: Db, at: number): Promise<void> => {
    await tx.deleteFrom("ended_enrollments").where("ended_at", "<", at).execute();
  },
};
