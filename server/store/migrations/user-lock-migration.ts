import { sql } from "kysely";
import type { Db } from "../schema.ts";

/** Users are locked by reading them (`usersTable.lock`), where a number was written before. */
export async function userLockMigration(tx: Db): Promise<void> {
  await sql`alter table users drop column version`.execute(tx);
}
