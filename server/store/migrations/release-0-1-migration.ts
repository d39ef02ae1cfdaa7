import { sql } from "kysely";
import type { Db } from "../schema.ts";
import type { Store } from "../store.ts";
import { appendOnly, appendOnlyFunction } from "./append-only.ts";

/** The tables of 0.1.0. `collate "C"` makes PostgreSQL order and compare names by bytes, as SQLite does. */
export async function release01Migration(tx: Db, engine: Store["engine"]): Promise<void> {
  const postgres = engine === "postgres";
  const key = sql.raw(postgres ? `text collate "C"` : "text");
  const sequence = sql.raw(
    postgres ? "bigint generated always as identity primary key" : "integer primary key autoincrement",
  );
  const ofUser = sql.raw("references users(id) on delete cascade");
  const ofSession = sql.raw("references sessions(id) on delete cascade");
  const statements = [
    sql`create table users (id text primary key, uuid text not null unique, name text not null, name_key ${key} not null unique,
      description text not null, role text not null, type text not null, is_default integer not null, password_hash text,
      mfa_epoch bigint not null, version bigint not null, created_at bigint not null)`,
    sql`create table mfa_active (user_id text primary key ${ofUser}, secret_ct text not null, key_version integer not null,
      last_step bigint not null, epoch bigint not null, since bigint not null)`,
    sql`create table mfa_pending (user_id text primary key ${ofUser}, token_hash text not null unique, secret_ct text not null,
      key_version integer not null, epoch bigint not null, attempts integer not null, created_at bigint not null, expires_at bigint not null)`,
    sql`create index mfa_pending_expires on mfa_pending (expires_at)`,
    sql`create table scratch_codes (id text primary key, user_id text not null ${ofUser}, epoch bigint not null,
      hash text not null, salt text not null, used_at bigint)`,
    sql`create index scratch_codes_user on scratch_codes (user_id, epoch)`,
    sql`create table ended_enrollments (token_hash text primary key, user_id text not null ${ofUser}, reason text not null, ended_at bigint not null)`,
    sql`create index ended_enrollments_user on ended_enrollments (user_id)`,
    sql`create table enrollment_starts (id text primary key, user_id text not null ${ofUser}, at bigint not null)`,
    sql`create index enrollment_starts_user on enrollment_starts (user_id, at)`,
    sql`create table second_factor_failures (user_id text primary key ${ofUser}, n integer not null, next_at bigint not null)`,
    sql`create table password_failures (key text primary key, n integer not null, next_at bigint not null, seen_at bigint not null)`,
    sql`create table sessions (id text primary key, user_id text not null ${ofUser}, auth_time bigint not null,
      issued_at bigint not null, expires_at bigint not null, short_lived integer not null)`,
    sql`create index sessions_user on sessions (user_id)`,
    sql`create index sessions_expires on sessions (expires_at)`,
    sql`create table access_tokens (hash text primary key, session_id text not null ${ofSession}, issued_at bigint not null, expires_at bigint not null)`,
    sql`create index access_tokens_session on access_tokens (session_id)`,
    sql`create table refresh_tokens (hash text primary key, session_id text not null ${ofSession}, issued_at bigint not null,
      expires_at bigint not null, used_at bigint)`,
    sql`create index refresh_tokens_session on refresh_tokens (session_id)`,
    sql`create table mfa_tokens (hash text primary key, user_id text not null ${ofUser}, issued_at bigint not null,
      expires_at bigint not null, short_lived integer not null)`,
    sql`create index mfa_tokens_user on mfa_tokens (user_id)`,
    sql`create table audit (seq ${sequence}, at bigint not null, event text not null, outcome text not null, reason text,
      actor_id text, actor_name text, user_id text, user_name text, address text not null, trace_id text not null)`,
    sql`create index audit_user on audit (user_id, seq)`,
    sql`create table mfa_notices (user_id text primary key ${ofUser}, change text not null, changed_by text not null, changed_at bigint not null)`,
    sql`create table counters (name text primary key, value bigint not null)`,
    sql`insert into counters (name, value) values ('next_user_id', 1000), ('users_total', 0), ('users_version', 0)`,
    sql`create table meta (name text primary key, value text not null)`,
    ...(postgres ? [appendOnlyFunction] : []),
    ...appendOnly(engine).add,
  ];
  for (const statement of statements) await statement.execute(tx);
}
