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
  const { rows } = await placesQuery(who, since).execute(db);
  return rows.flatMap(({ address, first_seen: firstSeen }) =>
    firstSeen === null ? [] : [{ address, firstSeen }],
  );
}

/** From one address to the next by an index, however often they came from each: a script signs in a million times. */
export function placesQuery(who: SignedIn, since: number) {
  const is = "id" in who ? sql`actor_id = ${who.id}` : sql`actor_name = ${who.name}`;
  const theirs = sql`audit where ${is} and ${IS_SIGN_IN}`;
  return sql<{ address: string; first_seen: number | null }>`with recursive places(place) as (
    select min(address) from ${theirs} union all
    select (select min(address) from ${theirs} and address > place) from places where place is not null
  ) select place as address, (select min(at) from ${theirs} and address = place and at > ${since}) as first_seen
    from places where place is not null`;
}
