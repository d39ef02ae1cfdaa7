import { sql } from "kysely";
import type { Db } from "../schema.ts";
import type { Store } from "../store.ts";

/** Users as another appliance listed them, for a gateway: found, sorted and counted as our own are. */
export async function usersIndexMigration(tx: Db, engine: Store["engine"]): Promise<void> {
  const statements = [
    sql`create table guard_users (id text primary key, name text not null, name_key text not null, description text not null,
      description_key text not null, role text not null, type text not null, is_default integer not null,
      mfa_since bigint not null, seen_at bigint not null, scan bigint not null, known_on integer not null,
      known_at bigint not null, differs_at bigint not null)`,
    sql`create index guard_users_name on guard_users (name_key)`,
    sql`create index guard_users_since on guard_users (mfa_since, name_key)`,
    sql`create index guard_users_role on guard_users (role, name_key)`,
    sql`create index guard_users_share on guard_users (type, mfa_since)`,
    sql`create index guard_users_differs on guard_users (differs_at) where differs_at > 0`,
    sql`create table guard_scans (started_at bigint not null, leased_until bigint not null, completed_at bigint not null)`,
    sql`insert into guard_scans (started_at, leased_until, completed_at) values (0, 0, 0)`,
    // Everything that is searched in the order of names. An index of PostgreSQL can't hold a long description.
    ...(engine === "sqlite"
      ? [sql`create index guard_users_list on guard_users (name_key, description_key, mfa_since, role)`]
      : []),
  ];
  for (const statement of statements) await statement.execute(tx);
}
