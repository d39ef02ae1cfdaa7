import { sql } from "kysely";
import type { Db } from "../schema.ts";

/** How far each way out for events has come in the audit. */
export async function eventCursorsMigration(tx: Db): Promise<void> {
  await sql`create table event_cursors (sink text primary key, seq bigint not null, owner text not null,
    leased_until bigint not null)`.execute(tx);
}
