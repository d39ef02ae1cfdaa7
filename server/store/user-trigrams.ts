import { sql } from "kysely";
import type { Db } from "./schema.ts";

/** The names of the indices end like this; a restored database does without them until the next start (back-up-postgres.ts). */
export const TRIGRAM_INDEX = "users_trigrams";

/**
 * Where the operator has installed the extension pg_trgm, it finds a text in the middle of names and descriptions by an
 * index; without it PostgreSQL reads the whole table. Looked for at every start.
 */
export async function findUsersByTrigrams(tx: Db): Promise<void> {
  const { rows } = await sql<{ schema: string }>`select n.nspname as schema from pg_extension e
    join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm'`.execute(tx);
  const schema = rows[0]?.schema;
  if (schema === undefined) return;
  const trigrams = sql.id(schema, "gin_trgm_ops");
  for (const [name, table] of [
    [TRIGRAM_INDEX, "users"],
    [`guard_${TRIGRAM_INDEX}`, "guard_users"],
  ] as const)
    await sql`create index if not exists ${sql.id(name)} on ${sql.table(table)}
      using gin (name_key ${trigrams}, description_key ${trigrams})`.execute(tx);
}
