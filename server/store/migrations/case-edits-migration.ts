import { sql } from "kysely";
import type { Db } from "../schema.ts";

/** What a case for an edit is about, beside a role. */
export async function caseEditsMigration(tx: Db): Promise<void> {
  await sql`alter table guard_cases add column edits text`.execute(tx);
}
