import { sql } from "kysely";
import type { Db } from "../schema.ts";
import type { Store } from "../store.ts";
import { indexWordsInSqlite, USER_TABLES } from "../findable-text.ts";
import { IS_SIGN_IN } from "../tables/sign-in-places.ts";
import { appendOnly, appendOnlyFunction } from "./append-only.ts";

/** What 0.3.0 keeps otherwise than 0.2.0: who somebody is, by id, and how they signed in. */
export async function release03Migration(tx: Db, engine: Store["engine"]): Promise<void> {
  await limitsTables(tx, engine);
  await sql`create table guard_identities (id text primary key, admin_since bigint)`.execute(tx);
  await sql`create table guard_names (id text not null, name_key text not null, granted integer not null,
    seen_at bigint not null, primary key (id, name_key))`.execute(tx);
  await sql`create unique index guard_names_granted on guard_names (name_key) where granted = 1`.execute(tx);
  await sql`create index guard_names_key on guard_names (name_key)`.execute(tx);
  // Everybody in the store counts as known from the beginning: their names are theirs, and no administrator is new.
  for (const table of ["users", "guard_users"]) {
    await sql`insert into guard_names (id, name_key, granted, seen_at)
      select id, name_key, 1, 0 from ${sql.table(table)} where true on conflict do nothing`.execute(tx);
    await sql`insert into guard_identities (id, admin_since) select id, 0 from ${sql.table(table)}
      where replace(replace(lower(role), ' ', ''), '-', '') in ('portaladmin', 'portaladministrator')
      on conflict do nothing`.execute(tx);
  }
  for (const table of ["sessions", "guard_tokens"])
    await sql`alter table ${sql.table(table)} add column with_code integer not null default 0`.execute(tx);
  // Sessions whose owner nobody knew: they act on themselves alone.
  await sql`update guard_tokens set user_id = null, role = null where user_id = '' and kind <> 'challenge'`.execute(
    tx,
  );
  for (const column of ["told", "network"])
    await sql`alter table guard_tokens drop column ${sql.id(column)}`.execute(tx);
  await sql`alter table guard_changes drop column changed_by_id`.execute(tx);
  await sql`alter table guard_users drop column scan`.execute(tx);
  await sql`alter table users drop column created_at`.execute(tx);
  await sql`alter table sessions drop column issued_at`.execute(tx);
  await sql`alter table guard_enrollments add column user_name text not null default ''`.execute(tx);
  await sql`alter table audit add column details text`.execute(tx);
  const { remove, add } = appendOnly(engine);
  const renewed = engine === "postgres" ? [appendOnlyFunction] : [...remove, ...add];
  for (const statement of renewed) await statement.execute(tx);
  // The record keeps what was done under cases about edits, new accounts and deletions.
  await sql`delete from guard_cases where intent not in ('setUp', 'recreate', 'turnOff')`.execute(tx);
  for (const column of ["new_role", "edits", "session_id", "steps"])
    await sql`alter table guard_cases drop column ${sql.ref(column)}`.execute(tx);
  await sql`drop table guard_name_changes`.execute(tx);
  // The record says from where somebody has signed in, by id where one is known.
  await sql`create index audit_sign_ins_by_id on audit (actor_id, address, at) where ${IS_SIGN_IN}`.execute(
    tx,
  );
  await sql`drop table user_networks`.execute(tx);
  await requestsTables(tx);
  await queuesTables(tx);
  await coveringIndices(tx, engine);
  if (engine === "sqlite") await indexWordsInSqlite(tx);
}

/**
 * One table for all that counts against a limit, and used time steps one by one. What was owed before is minutes old at
 * the most and starts anew; the codes just used stay used.
 */
async function limitsTables(tx: Db, engine: Store["engine"]): Promise<void> {
  const key = sql.raw(engine === "postgres" ? `text collate "C"` : "text");
  const statements = [
    sql`create table limits (key ${key} primary key, account text not null, step text not null, kind text not null,
      place text not null, user_id text, user_name text, paid_at bigint not null, wrong integer not null, since bigint not null)`,
    sql`create index limits_account on limits (account)`,
    sql`create index limits_paid_at on limits (paid_at)`,
    sql`drop table password_failures`,
    sql`drop table second_factor_failures`,
    sql`create table used_steps (user_id text not null references users(id) on delete cascade, epoch bigint not null,
      step bigint not null, primary key (user_id, epoch, step))`,
    // The one before may have been used too, and is still taken for half a minute.
    ...[0, 1, 2].map(
      (back) =>
        sql`insert into used_steps (user_id, epoch, step) select user_id, epoch, last_step - ${sql.lit(back)} from mfa_active`,
    ),
    sql`alter table mfa_active drop column last_step`,
  ];
  for (const statement of statements) await statement.execute(tx);
}

/** What many have alike, PostgreSQL keeps once in an index: a tenth of the pages to count in. */
const ALIKE = "type, role";

/**
 * A filter by state and role is counted in the index that it is sorted by, with PostgreSQL in a smaller one; names of a
 * gateway's list are ordered by bytes too.
 */
async function coveringIndices(tx: Db, engine: Store["engine"]): Promise<void> {
  if (engine === "postgres")
    await sql`alter table guard_users alter column name_key type text collate "C"`.execute(tx);
  const columns = {
    since: "mfa_since, name_key, role, type",
    role: "role, name_key, mfa_since, type",
    ...(engine === "sqlite"
      ? { list: "name_key, description_key, mfa_since, role, type" }
      : { share: ALIKE }),
  };
  for (const table of USER_TABLES) {
    for (const [name, of] of Object.entries(columns)) {
      await sql`drop index ${sql.id(`${table}_${name}`)}`.execute(tx);
      await sql`create index ${sql.id(`${table}_${name}`)} on ${sql.table(table)} (${sql.raw(of)})`.execute(
        tx,
      );
    }
    if (engine === "postgres")
      for (const [name, since] of Object.entries({ on: "mfa_since > 0", off: "mfa_since = 0" }))
        await sql`create index ${sql.id(`${table}_${name}`)} on ${sql.table(table)} (${sql.raw(ALIKE)})
          where ${sql.raw(since)}`.execute(tx);
  }
}

/** Users who are worked through one by one, and how far that is. */
async function queuesTables(tx: Db): Promise<void> {
  for (const statement of [
    sql`create table guard_queues (id text primary key, started_by text not null, started_at bigint not null,
      total integer not null)`,
    sql`create table guard_queue_users (queue_id text not null,
      place integer not null, user_id text not null, user_name text not null, outcome text not null, by_id text, by_name text,
      at bigint, primary key (queue_id, place))`,
    // A new queue has no rows in it: people who are still waiting are found by their place, and counted as the rest.
    sql`create index guard_queue_users_outcome on guard_queue_users (queue_id, outcome, by_id, place) where by_id is not null`,
    sql`create index guard_queue_users_user on guard_queue_users (queue_id, user_id)`,
  ])
    await statement.execute(tx);
}

/** Requests of a new phone, and what makes a second person necessary for a while. */
async function requestsTables(tx: Db): Promise<void> {
  const statements = [
    sql`create table guard_requests (id text primary key, name_key text not null, user_name text not null, user_id text,
      lane text not null, token_hash text not null, cookie_hash text not null, address text not null, known_browser integer not null,
      usual_network integer not null, number text not null, numbers text not null, state text not null, reason text,
      picked_by_id text, picked_by text, case_id text, setup text, code text, code_at bigint, claimed_at bigint, answer text,
      asked_at bigint not null, expires_at bigint not null)`,
    sql`create unique index guard_requests_open on guard_requests (name_key, lane) where state in ('asked', 'picked', 'setup')`,
    sql`create index guard_requests_token on guard_requests (token_hash)`,
    sql`create index guard_requests_case on guard_requests (case_id)`,
    sql`create index guard_requests_asked on guard_requests (asked_at)`,
    sql`create table guard_alarms (id text primary key, user_id text not null, name_key text not null,
      kind text not null, by_name text not null, at bigint not null)`,
    sql`create index guard_alarms_user on guard_alarms (user_id, at)`,
    sql`create index guard_alarms_name on guard_alarms (name_key, at)`,
    sql`alter table guard_changes add column proof text not null default ''`,
    sql`alter table guard_cases add column request text`,
    sql`alter table guard_cases add column confirmed_at bigint`,
  ];
  for (const statement of statements) await statement.execute(tx);
}
