import { sql } from "kysely";
import type { Db } from "../schema.ts";

/** What an identity provider calls its users, as it was told when they were made. */
export async function identityProviderMigration(tx: Db): Promise<void> {
  await sql`alter table users add column identity_provider_entity_id text`.execute(tx);
}
