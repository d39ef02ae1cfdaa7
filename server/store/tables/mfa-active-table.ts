import { insertRows } from "../insert-rows.ts";
import { prepared } from "../prepared.ts";
import type { Db, MfaActiveRow } from "../schema.ts";

const byUser = prepared<{ userId: string }>()((db, param) =>
  db.selectFrom("mfa_active").selectAll().where("user_id", "=", param("userId")).compile(),
);

const remove = prepared<{ userId: string }>()((db, param) =>
  db.deleteFrom("mfa_active").where("user_id", "=", param("userId")).compile(),
);

/** The one live factor of a user. */
export const mfaActiveTable = {
  byUser: async (db: Db, userId: string): Promise<MfaActiveRow | undefined> =>
    (await byUser(db, { userId })).rows[0],

  /** Makes the factor the live one, in place of an older one. */
  put: async (tx: Db, row: MfaActiveRow): Promise<void> => {
    await remove(tx, { userId: row.user_id });
    await insertRows(tx, "mfa_active", row);
  },

  /**
   * Consumes a time step, once: the condition decides, whoever else tries (RFC 6238 section 5.2, security rule 3).
   * @returns true when this call consumed it
   */
  consumeStep: async (tx: Db, userId: string, step: number): Promise<boolean> => {
    const { numUpdatedRows } = await tx
      .updateTable("mfa_active")
      .set({ last_step: step })
      .where("user_id", "=", userId)
      .where("last_step", "<", step)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  },

  /** @returns true when there was a factor */
  delete: async (tx: Db, userId: string): Promise<boolean> => {
    const { numDeletedRows } = await tx
      .deleteFrom("mfa_active")
      .where("user_id", "=", userId)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  },

  all: (db: Db): Promise<MfaActiveRow[]> =>
    db.selectFrom("mfa_active").selectAll().orderBy("user_id").execute(),

  /** Replaces the ciphertext when it is still the one that was read (key rotation). */
  reencrypt: async (
    tx: Db,
    old: Pick<MfaActiveRow, "user_id" | "secret_ct">,
    secretCt: string,
    keyVersion: number,
  ): Promise<void> => {
    await tx
      .updateTable("mfa_active")
      .set({ secret_ct: secretCt, key_version: keyVersion })
      .where("user_id", "=", old.user_id)
      .where("secret_ct", "=", old.secret_ct)
      .execute();
  },
};
