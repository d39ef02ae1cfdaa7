import { sql } from "kysely";
import type { Db } from "../schema.ts";

/** The networks that a user has signed in from. */
export async function userNetworksMigration(tx: Db): Promise<void> {
  await sql`create table user_networks (user_id text not null references users(id) on delete cascade, network text not null,
    first_seen bigint not null, seen_at bigint not null, primary key (user_id, network))`.execute(tx);
}
