import { insertRows } from "../insert-rows.ts";
import type { Db, MfaTokensRow } from "../schema.ts";

/** Tokens of a sign-in that waits for its second step. */
export const mfaTokensTable = {
  insert: async (tx: Db, row: MfaTokensRow): Promise<void> => {
    await insertRows(tx, "mfa_tokens", row);
  },

  find: (db: Db, hash: string): Promise<MfaTokensRow | undefined> =>
    db.selectFrom("mfa_tokens").selectAll().where("hash", "=", hash).executeTakeFirst(),

  /** @returns true when this call used the token up */
  use: async (tx: Db, hash: string): Promise<boolean> => {
    const { numDeletedRows } = await tx.deleteFrom("mfa_tokens").where("hash", "=", hash).executeTakeFirst();
    return numDeletedRows === 1n;
  },
};
