import { sql } from "kysely";
import type { Db } from "../schema.ts";

/** Users who are worked through one by one, and how far that is. */
export async function queuesTables(tx: Db): Promise<void> {
  for (const statement of [
    sql`create table guard_queues (id text primary key, started_by_id text not null, started_by text not null,
      started_at bigint not null, total integer not null)`,
    sql`create table guard_queue_users (queue_id text not null,
      place integer not null, user_id text not null, user_name text not null, outcome text not null, by_id text, by_name text,
      at bigint, primary key (queue_id, place))`,
    // A new queue has no rows in it: people who are still waiting are found by their place, and counted as the rest.
    sql`create index guard_queue_users_outcome on guard_queue_users (queue_id, outcome, by_id, place) where by_id is not null`,
    sql`create index guard_queue_users_user on guard_queue_users (queue_id, user_id)`,
  ])
    await statement.execute(tx);
}
