import { sql } from "kysely";
import type { Db } from "../schema.ts";

/** Requests of a new phone, and what makes a second person necessary for a while. */
export async function requestsTables(tx: Db): Promise<void> {
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
