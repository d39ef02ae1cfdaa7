import { insertRows } from "../insert-rows.ts";
import { prepared } from "../prepared.ts";
import type { Db, Schema } from "../schema.ts";

const clear = prepared<{ userId: string }>()((db, param) =>
  db.deleteFrom("mfa_notices").where("user_id", "=", param("userId")).compile(),
);

/** What the user should be told at the next sign-in: somebody else changed his factor. */
export const mfaNoticesTable = {
  put: async (tx: Db, row: Schema["mfa_notices"]): Promise<void> => {
    await mfaNoticesTable.clear(tx, row.user_id);
    await insertRows(tx, "mfa_notices", row);
  },

  byUser: (db: Db, userId: string): Promise<Schema["mfa_notices"] | undefined> =>
    db.selectFrom("mfa_notices").selectAll().where("user_id", "=", userId).executeTakeFirst(),

  clear: async (tx: Db, userId: string): Promise<void> => {
    await clear(tx, { userId });
  },
};
