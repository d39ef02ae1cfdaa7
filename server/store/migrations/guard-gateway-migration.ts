import { sql } from "kysely";
import type { Db } from "../schema.ts";

/** What a gateway remembers of sign-ins and of started enrollments; tokens only as hashes. */
export async function guardGatewayMigration(tx: Db): Promise<void> {
  const statements = [
    sql`create table guard_tokens (hash text primary key, session_id text not null, user_name text not null, role text,
      auth_time bigint not null, told integer not null, expires_at bigint not null)`,
    sql`create index guard_tokens_session on guard_tokens (session_id)`,
    sql`create index guard_tokens_expires on guard_tokens (expires_at)`,
    sql`create table guard_enrollments (hash text primary key, user_id text not null, recreate integer not null,
      case_id text, started_at bigint not null)`,
    sql`create index guard_enrollments_started on guard_enrollments (started_at)`,
  ];
  for (const statement of statements) await statement.execute(tx);
}
