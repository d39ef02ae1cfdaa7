import { foldedText, unaccentedText } from "../../store/findable-text.ts";
import type { Db } from "../../store/schema.ts";
import { CHALLENGE, RENAMING } from "./tokens-table.ts";
import type { GuardTokensRow } from "./tokens-table.ts";

/** Second steps that were given out through this gateway, beside the tokens: they open nothing by themselves. */
export const challengesTable = {
  add: async (
    tx: Db,
    row: Pick<GuardTokensRow, "hash" | "user_name" | "auth_time" | "expires_at">,
  ): Promise<void> => {
    const none = { session_id: row.hash, role: null, told: 0, network: "", user_id: "" };
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

/** Changes of names under way, beside the tokens, by what an appliance may read the name as. */
export const renamingsTable = {
  /** @returns false while a name goes on that is another one and may be read as this one */
  begin: async (tx: Db, name: string, now: number, until: number): Promise<boolean> => {
    const folded = foldedText(name);
    const written = await insertRenaming(tx, unaccentedText(name), now, until, folded)
      .onConflict((conflict) =>
        conflict
          .column("hash")
          .doUpdateSet({ expires_at: until, user_name: folded })
          .where((eb) =>
            eb.or([
              eb("guard_tokens.user_name", "=", folded),
              eb("guard_tokens.expires_at", "<=", now),
              // None ends later than one that begins now: of a clock that was ahead.
              eb("guard_tokens.expires_at", ">", until),
            ]),
          ),
      )
      .returning("hash")
      .executeTakeFirst();
    return written !== undefined;
  },

  put: async (tx: Db, key: string, begun: number, until: number): Promise<void> => {
    await insertRenaming(tx, key, begun, until)
      .onConflict((conflict) => conflict.column("hash").doUpdateSet({ expires_at: until }))
      .execute();
  },

  /** Until when it went on, at the latest; 0 where none did. */
  until: async (db: Db, key: string): Promise<number> => {
    const row = await db
      .selectFrom("guard_tokens")
      .select("expires_at")
      .where("hash", "=", `${RENAMING}:${key}`)
      .executeTakeFirst();
    return row?.expires_at ?? 0;
  },
};

function insertRenaming(tx: Db, key: string, begun: number, until: number, name = key) {
  const hash = `${RENAMING}:${key}`;
  const none = { role: null, told: 0, network: "", user_id: "" };
  const about = { hash, session_id: hash, user_name: name, kind: RENAMING, ...none };
  return tx.insertInto("guard_tokens").values({ ...about, auth_time: begun, expires_at: until });
}
