import { sql, type SqlBool } from "kysely";
import type { Db } from "../schema.ts";

/** Word for word what the partial index is made with, or neither engine uses it. */
export const IS_SIGN_IN = sql<SqlBool>`event in ('sign-in', 'second-factor') and outcome = 'done'`;

/** Somebody by their id, or by name where a gateway knows no more of them. */
export type SignedIn = { readonly id: string } | { readonly name: string };

/** From which addresses somebody has signed in since then, as the record says, with the first time. */
export async function signInPlaces(
  db: Db,
  who: SignedIn,
  since: number,
): Promise<readonly { readonly address: string; readonly firstSeen: number }[]> {
  const rows = await db
    .selectFrom("audit")
    .select(({ fn }) => ["address", fn.min("at").as("first_seen")])
    .where(IS_SIGN_IN)
    .where((eb) => ("id" in who ? eb("actor_id", "=", who.id) : eb("actor_name", "=", who.name)))
    .where("at", ">", since)
    .groupBy("address")
    .execute();
  return rows.map(({ address, first_seen }) => ({ address, firstSeen: first_seen }));
}
