import { sql } from "kysely";
import type { Db } from "../schema.ts";

/** Enrollments that were started are counted like guesses now, beside them. */
export async function enrollmentStartsMigration(tx: Db): Promise<void> {
  await sql`drop table if exists enrollment_starts`.execute(tx);
}
