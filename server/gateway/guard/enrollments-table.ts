import type { Db, Schema } from "../../store/schema.ts";

/** Enrollments that were started through this gateway, by the hash of their token. */
export const enrollmentsTable = {
  add: async (tx: Db, row: Schema["guard_enrollments"]): Promise<void> => {
    await tx
      .insertInto("guard_enrollments")
      .values(row)
      .onConflict((conflict) => conflict.column("hash").doNothing())
      .execute();
  },

  byHash: (db: Db, hash: string): Promise<Schema["guard_enrollments"] | undefined> =>
    db.selectFrom("guard_enrollments").selectAll().where("hash", "=", hash).executeTakeFirst(),

  /** After a restored backup: nothing that was begun before it is confirmed. */
  forgetAll: async (tx: Db): Promise<void> => {
    await tx.deleteFrom("guard_enrollments").execute();
  },

  deleteBefore: async (tx: Db, at: number): Promise<void> => {
    await tx.deleteFrom("guard_enrollments").where("started_at", "<", at).execute();
  },
};
