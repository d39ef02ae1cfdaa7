import { sql } from "kysely";
import type { Db } from "../schema.ts";

/** Changes of names under way were rows among the tokens, for two minutes at most. */
export async function nameChangesMigration(tx: Db): Promise<void> {
  await sql`create table if not exists guard_name_changes (name text primary key, begun_at bigint not null,
    lapses_at bigint not null, moved_at bigint not null)`.execute(tx);
  await sql`delete from guard_tokens where kind = 'renaming'`.execute(tx);
}
