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
