import { sql } from "kysely";
import type { Db } from "../schema.ts";

/** Tokens speak for who had the name at the sign-in, not for who gets it later. */
export async function tokenOwnersMigration(tx: Db): Promise<void> {
  await sql`alter table guard_tokens add column user_id text`.execute(tx);
}
