import { sql } from "kysely";
import type { Db } from "../schema.ts";
import type { Store } from "../store.ts";

/** Cases, and what users are told of changes. What the audit says of a case stands beside the old columns: no hash changes. */
export async function guardMigration(tx: Db, engine: Store["engine"]): Promise<void> {
  const sequence = sql.raw(
    engine === "postgres"
      ? "bigint generated always as identity primary key"
      : "integer primary key autoincrement",
  );
  const statements = [
    sql`create table guard_cases (id text primary key, user_id text not null, user_name text not null, intent text not null,
      reason text not null, ticket text not null, checks text not null, way text not null, state text not null,
      privileged integer not null, new_role text, opened_by_id text not null, opened_by text not null, opened_at bigint not null,
      expires_at bigint not null, decided_by_id text, decided_by text, decided_at bigint, used_at bigint, outcome text, note text,
      steps text, ended_at bigint)`,
    sql`create index guard_cases_opened on guard_cases (opened_at)`,
    sql`create index guard_cases_user on guard_cases (user_id, opened_at)`,
    sql`create index guard_cases_state on guard_cases (state, opened_at)`,
    sql`create table guard_changes (seq ${sequence}, user_id text not null, change text not null, changed_by text not null,
      changed_at bigint not null, way text not null, notice integer not null, sign_ins integer not null)`,
    sql`create index guard_changes_user on guard_changes (user_id, seq)`,
    sql`insert into guard_changes (user_id, change, changed_by, changed_at, way, notice, sign_ins)
      select user_id, change, changed_by, changed_at, '', 1, 0 from mfa_notices order by changed_at`,
    sql`drop table mfa_notices`,
    sql`alter table mfa_pending add column case_id text`,
    ...["case_id", "case_reason", "ticket", "checks", "way"].map(
      (column) => sql`alter table audit add column ${sql.ref(column)} text`,
    ),
  ];
  for (const statement of statements) await statement.execute(tx);
}
