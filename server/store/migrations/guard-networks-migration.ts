import { sql } from "kysely";
import type { Db } from "../schema.ts";
import { IS_SIGN_IN } from "../tables/sign-in-places.ts";

/** How a token was come by and from which network; and from where somebody signed in, found without reading the whole record. */
export async function guardNetworksMigration(tx: Db): Promise<void> {
  await sql`alter table guard_tokens add column kind text not null default ''`.execute(tx);
  await sql`alter table guard_tokens add column network text not null default ''`.execute(tx);
  await sql`create index audit_sign_ins on audit (actor_name, address, at) where ${IS_SIGN_IN}`.execute(tx);
}
