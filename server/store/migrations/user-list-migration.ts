import { sql } from "kysely";
import { foldedText } from "../findable-text.ts";
import type { Db } from "../schema.ts";
import type { Store } from "../store.ts";

const PAGE = 1_000;

/** What the list of users is searched, filtered and sorted by, in one table: a page and a count read one index. */
export async function userListMigration(tx: Db, engine: Store["engine"]): Promise<void> {
  await sql`alter table users add column description_key text not null default ''`.execute(tx);
  await sql`alter table users add column mfa_since bigint not null default 0`.execute(tx);
  await sql`update users set mfa_since = (select since from mfa_active where user_id = users.id)
    where id in (select user_id from mfa_active)`.execute(tx);
  await foldDescriptions(tx);
  await sql`create index users_since on users (mfa_since, name_key)`.execute(tx);
  await sql`create index users_role on users (role, name_key)`.execute(tx);
  await sql`create index users_share on users (type, mfa_since)`.execute(tx);
  // Everything that is searched in the order of names. An index of PostgreSQL can't hold a long description.
  if (engine === "sqlite")
    await sql`create index users_list on users (name_key, description_key, mfa_since, role)`.execute(tx);
}

async function foldDescriptions(tx: Db): Promise<void> {
  for (let after = ""; ;) {
    const page = await tx
      .selectFrom("users")
      .select(["id", "name_key", "description"])
      .where("name_key", ">", after)
      .orderBy("name_key")
      .limit(PAGE)
      .execute();
    for (const { id, description } of page) {
      if (description === "") continue;
      const key = foldedText(description);
      await tx.updateTable("users").set({ description_key: key }).where("id", "=", id).execute();
    }
    if (page.length < PAGE) return;
    after = page.at(-1)?.name_key ?? "";
  }
}

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
