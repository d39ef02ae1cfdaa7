import { sql } from "kysely";
import type { Db } from "../schema.ts";
import { IS_CHANGE } from "../tables/audit-pages.ts";

/** A password that was accepted before a code is no change: the index of changes is without those rows. */
export async function acceptedPasswordsMigration(tx: Db): Promise<void> {
  await sql`drop index audit_changes`.execute(tx);
  await sql`create index audit_changes on audit (seq) where ${IS_CHANGE}`.execute(tx);
}
