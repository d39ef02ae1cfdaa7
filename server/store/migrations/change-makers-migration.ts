import { sql } from "kysely";
import type { Db } from "../schema.ts";

/** Which account made a change of somebody's factor: it may have another name by now. */
export async function changeMakersMigration(tx: Db): Promise<void> {
  await sql`alter table guard_changes add column changed_by_id text`.execute(tx);
}
