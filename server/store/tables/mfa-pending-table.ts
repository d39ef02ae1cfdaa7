import { insertRows } from "../insert-rows.ts";
import { prepared } from "../prepared.ts";
import type { Db, MfaPendingRow } from "../schema.ts";

const byUser = prepared<{ userId: string }>()((db, param) =>
  db.selectFrom("mfa_pending").selectAll().where("user_id", "=", param("userId")).compile(),
);

const remove = prepared<{ userId: string }>()((db, param) =>
  db.deleteFrom("mfa_pending").where("user_id", "=", param("userId")).compile(),
);

/** At most one unconfirmed enrollment of a user; it decides nothing until accept. */
export const mfaPendingTable = {
  byUser: async (db: Db, userId: string): Promise<MfaPendingRow | undefined> =>
    (await byUser(db, { userId })).rows[0],

  insert: async (tx: Db, row: MfaPendingRow): Promise<void> => {
    await insertRows(tx, "mfa_pending", row);
  },

  countAttempt: async (tx: Db, userId: string): Promise<void> => {
    await tx
      .updateTable("mfa_pending")
      .set(({ eb }) => ({ attempts: eb("attempts", "+", 1) }))
      .where("user_id", "=", userId)
      .execute();
  },

  delete: async (tx: Db, userId: string): Promise<void> => {
    await remove(tx, { userId });
  },

  expiredBefore: (db: Db, at: number): Promise<MfaPendingRow[]> =>
    db.selectFrom("mfa_pending").selectAll().where("expires_at", "<=", at).limit(1_000).execute(),

  all: (db: Db): Promise<MfaPendingRow[]> =>
    db.selectFrom("mfa_pending").selectAll().orderBy("user_id").execute(),

  /** Replaces the ciphertext when it is still the one that was read (key rotation). */
  reencrypt: async (
    tx: Db,
    old: Pick<MfaPendingRow, "user_id" | "secret_ct">,
    secretCt: string,
    keyVersion: number,
  ): Promise<void> => {
    await tx
      .updateTable("mfa_pending")
      .set({ secret_ct: secretCt, key_version: keyVersion })
      .where("user_id", "=", old.user_id)
      .where("secret_ct", "=", old.secret_ct)
      .execute();
  },
};
