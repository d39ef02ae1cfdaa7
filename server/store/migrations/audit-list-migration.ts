import { sql } from "kysely";
import type { Db } from "../schema.ts";
import { IS_CHANGE, IS_REFUSED } from "../tables/audit-pages.ts";

/** What the audit is filtered by; each index ends with the order of the rows. */
export async function auditListMigration(tx: Db): Promise<void> {
  await sql`create index audit_event on audit (event, seq)`.execute(tx);
  await sql`create index audit_actor on audit (actor_id, seq)`.execute(tx);
  await sql`create index audit_at on audit (at, seq)`.execute(tx);
  await sql`create index audit_refused on audit (event, seq) where ${IS_REFUSED}`.execute(tx);
  await sql`create index audit_changes on audit (seq) where ${IS_CHANGE}`.execute(tx);
}
