import { sql } from "kysely";
import type { Db } from "./schema.ts";

/**
 * A text from outside as a value to look for. PostgreSQL fails on U+0000 in any text; in its place stands U+FFFF, which is
 * no character either and in no name or id, so that nothing is found.
 */
export function findableText(text: string): string {
  return text.replaceAll("\0", "\uFFFF");
}

/** A text as both engines give it back: no U+0000, no half of a surrogate pair. */
export function storableText(text: string): string {
  return text.replaceAll(/[\0\p{Surrogate}]/gu, "\uFFFD");
}

/** Longer than any name or password that is taken. */
const LONGEST_NORMALIZED = 1_024;

/** A text in a normal form; a longer one as it is, since the time for many accents on one letter grows with their square. */
export function normalized(text: string, form: "NFC" | "NFKC" = "NFKC"): string {
  return text.length > LONGEST_NORMALIZED ? text : text.normalize(form);
}

/** A text as texts are searched and names compared: whatever its case, its width and the blanks around it. */
export function foldedText(text: string): string {
  return findableText(normalized(text).trim().toLowerCase());
}

/** Controls, separators, and what shows as nothing: fillers, variation selectors, the blank of Braille. */
export const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Whether a name holds what nobody sees, or what moves the rest of its line. */
function hasInvisible(name: string): boolean {
  return name.search(INVISIBLE) >= 0;
}

/**
 * Whether people can read a name: it has a letter or a number, and no symbol or blank that isn't on a keyboard. Some fonts
 * show signs of music, or frames for letters, as nothing.
 */
export function isReadable(name: string): boolean {
  return !hasInvisible(name) && /[\p{L}\p{N}]/u.test(name) && !/(?!\p{ASCII})[\p{S}\p{Z}]/u.test(name);
}

/** The tables of users; each is searched by an index of its own. */
export const USER_TABLES = ["users", "guard_users"] as const;

/** Such an index of SQLite: by row, every three letters of a name and of a description. */
export const wordsOf = (table: (typeof USER_TABLES)[number]) => `${table}_words` as const;

/** The names of PostgreSQL's end like this; a restored database does without them until the next start (back-up-postgres.ts). */
export const TRIGRAM_INDEX = "users_trigrams";

/** SQLite's, kept by triggers, so that whatever writes a user is found by it. */
export async function indexWordsInSqlite(tx: Db): Promise<void> {
  for (const name of USER_TABLES) {
    const [users, words] = [sql.table(name), sql.table(wordsOf(name))];
    const trigger = (event: string) => sql.table(`${wordsOf(name)}_${event}`);
    const texts = sql`rowid, name_key, description_key`;
    const add = sql`insert into ${words} (${texts}) values (new.rowid, new.name_key, new.description_key);`;
    const remove = sql`delete from ${words} where rowid = old.rowid;`;
    for (const statement of [
      sql`create virtual table ${words} using fts5(name_key, description_key, content = '', contentless_delete = 1,
        tokenize = 'trigram case_sensitive 1')`,
      sql`insert into ${words} (${texts}) select ${texts} from ${users}`,
      sql`create trigger ${trigger("insert")} after insert on ${users} begin ${add} end`,
      sql`create trigger ${trigger("delete")} after delete on ${users} begin ${remove} end`,
      sql`create trigger ${trigger("update")} after update of name_key, description_key on ${users}
        when old.name_key <> new.name_key or old.description_key <> new.description_key begin ${remove} ${add} end`,
    ])
      await statement.execute(tx);
  }
}

/**
 * PostgreSQL's, by the extension pg_trgm: made where our role may make it, else used where the operator has. Without it
 * PostgreSQL reads the whole table. Looked for at every start.
 */
export async function indexWordsInPostgres(tx: Db): Promise<void> {
  await sql`savepoint extension`.execute(tx);
  try {
    // In a schema of its own it would go with ours, and with it the indices of everybody else.
    await sql`create extension if not exists pg_trgm schema public`.execute(tx);
  } catch {
    await sql`rollback to savepoint extension`.execute(tx);
  }
  const { rows } = await sql<{ schema: string }>`select n.nspname as schema from pg_extension e
    join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm'`.execute(tx);
  const schema = rows[0]?.schema;
  if (schema === undefined) return;
  const trigrams = sql.id(schema, "gin_trgm_ops");
  for (const table of USER_TABLES) {
    const name = table === "users" ? TRIGRAM_INDEX : `guard_${TRIGRAM_INDEX}`;
    await sql`create index if not exists ${sql.id(name)} on ${sql.table(table)}
      using gin (name_key ${trigrams}, description_key ${trigrams})`.execute(tx);
  }
}
