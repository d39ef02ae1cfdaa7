import { sql } from "kysely";
import type { Db } from "../schema.ts";

/** In which sign-in a case was opened or used. */
export async function caseSessionsMigration(tx: Db): Promise<void> {
  await sql`alter table guard_cases add column session_id text`.execute(tx);
}
