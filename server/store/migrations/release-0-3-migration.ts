import { sql } from "kysely";
import type { Db } from "../schema.ts";
import type { Store } from "../store.ts";
import { limitsMigration } from "./limits-migration.ts";

/** What 0.3.0 keeps otherwise than 0.2.0: who somebody is, by id, and how they signed in. */
export async function release03Migration(tx: Db, engine: Store["engine"]): Promise<void> {
  await limitsMigration(tx, engine);
  await sql`create table guard_identities (id text primary key, admin_since bigint)`.execute(tx);
  await sql`create table guard_names (id text not null, name_key text not null, granted integer not null,
    seen_at bigint not null, primary key (id, name_key))`.execute(tx);
  await sql`create unique index guard_names_granted on guard_names (name_key) where granted = 1`.execute(tx);
  await sql`create index guard_names_key on guard_names (name_key)`.execute(tx);
  // Whom the store has is whom it has always had: names are theirs, and administrators are no new ones.
  for (const table of ["users", "guard_users"]) {
    await sql`insert into guard_names (id, name_key, granted, seen_at)
      select id, name_key, 1, 0 from ${sql.table(table)} where true on conflict do nothing`.execute(tx);
    await sql`insert into guard_identities (id, admin_since) select id, 0 from ${sql.table(table)}
      where replace(replace(lower(role), ' ', ''), '-', '') in ('portaladmin', 'portaladministrator')
      on conflict do nothing`.execute(tx);
  }
  for (const table of ["sessions", "guard_tokens"])
    await sql`alter table ${sql.table(table)} add column with_code integer not null default 0`.execute(tx);
  // Of whom nobody knew who they are: they act on themselves alone.
  await sql`update guard_tokens set user_id = null, role = null where user_id = '' and kind <> 'challenge'`.execute(
    tx,
  );
  await sql`alter table guard_enrollments add column user_name text not null default ''`.execute(tx);
  await sql`alter table audit add column details text`.execute(tx);
  // The record keeps what was done under cases about edits, new accounts and deletions.
  await sql`delete from guard_cases where intent not in ('setUp', 'recreate', 'turnOff')`.execute(tx);
  await sql`alter table guard_cases drop column new_role`.execute(tx);
  await sql`alter table guard_cases drop column edits`.execute(tx);
  await sql`drop table guard_name_changes`.execute(tx);
}
