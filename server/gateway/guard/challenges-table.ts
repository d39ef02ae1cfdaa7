import type { Db } from "../../store/schema.ts";
import { CHALLENGE } from "./tokens-table.ts";
import type { GuardTokensRow } from "./tokens-table.ts";

/** Second steps that were given out through this gateway, beside the tokens: they open nothing by themselves. */
export const challengesTable = {
  add: async (
    tx: Db,
    row: Pick<GuardTokensRow, "hash" | "user_name" | "auth_time" | "expires_at">,
  ): Promise<void> => {
    const none = { session_id: row.hash, role: null, told: 0, network: "", user_id: "", with_code: 0 };
    const again = { user_name: row.user_name, expires_at: row.expires_at };
    await tx
      .insertInto("guard_tokens")
      .values({ ...row, ...none, kind: CHALLENGE })
      .onConflict((conflict) =>
        conflict.column("hash").doUpdateSet(again).where("guard_tokens.kind", "=", CHALLENGE),
      )
      .execute();
  },

  byHash: (db: Db, hash: string): Promise<GuardTokensRow | undefined> =>
    db
      .selectFrom("guard_tokens")
      .selectAll()
      .where("hash", "=", hash)
      .where("kind", "=", CHALLENGE)
      .executeTakeFirst(),
};
