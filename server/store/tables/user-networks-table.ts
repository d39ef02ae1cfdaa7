import { sql, type SqlBool } from "kysely";
import type { Db } from "../schema.ts";

/** From which networks a user has signed in, by digests; to notice a new one when an authenticator is bound. */
export const userNetworksTable = {
  /** Adds the network; one that is there is only marked as seen, and not when it was since `unlessSeen`. */
  remember: (
    tx: Db,
    { userId, network }: { readonly userId: string; readonly network: string },
    at: number,
    unlessSeen: number,
  ) =>
    tx
      .insertInto("user_networks")
      .values({ user_id: userId, network, first_seen: at, seen_at: at })
      .onConflict((conflict) =>
        conflict
          .columns(["user_id", "network"])
          .doUpdateSet({ seen_at: at })
          .where("user_networks.seen_at", "<", unlessSeen),
      )
      .execute(),

  /** By digest: since when the network is known. */
  ofUser: async (db: Db, userId: string): Promise<ReadonlyMap<string, number>> => {
    const rows = await db
      .selectFrom("user_networks")
      .select(["network", "first_seen"])
      .where("user_id", "=", userId)
      .execute();
    return new Map(rows.map(({ network, first_seen }) => [network, first_seen]));
  },

  deleteSeenBefore: (tx: Db, at: number) =>
    tx.deleteFrom("user_networks").where("seen_at", "<", at).execute(),
};

/** Word for word what the partial index is made with, or neither engine uses it. */
export const IS_SIGN_IN = sql<SqlBool>`event in ('sign-in', 'second-factor') and outcome = 'done'`;

/** From which addresses somebody has signed in since then, as the record says, with the first time. */
export async function signInPlaces(
  db: Db,
  userName: string,
  since: number,
): Promise<readonly { readonly address: string; readonly firstSeen: number }[]> {
  const rows = await db
    .selectFrom("audit")
    .select(({ fn }) => ["address", fn.min("at").as("first_seen")])
    .where(IS_SIGN_IN)
    .where("actor_name", "=", userName)
    .where("at", ">", since)
    .groupBy("address")
    .execute();
  return rows.map(({ address, first_seen }) => ({ address, firstSeen: first_seen }));
}
