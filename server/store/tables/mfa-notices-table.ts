import type { Db, Schema } from "../schema.ts";

/** What the user should be told at the next sign-in: somebody else changed his factor. */
export const mfaNoticesTable = {
  put: async (tx: Db, row: Schema["mfa_notices"]): Promise<void> => {
    await mfaNoticesTable.clear(tx, row.user_id);
    await tx.insertInto("mfa_notices").values(row).execute();
  },

  byUser: (db: Db, userId: string): Promise<Schema["mfa_notices"] | undefined> =>
    db.selectFrom("mfa_notices").selectAll().where("user_id", "=", userId).executeTakeFirst(),

  clear: async (tx: Db, userId: string): Promise<void> => {
    await tx.deleteFrom("mfa_notices").where("user_id", "=", userId).execute();
  },
};
