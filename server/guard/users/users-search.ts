import { sql } from "kysely";
import type { RawBuilder, SqlBool } from "kysely";
import { foldedText } from "../../store/findable-text.ts";
import { wordsOf } from "../../store/user-words.ts";
import type { Directory, UsersFilter } from "./directory.ts";

/** Whether somebody is of this state and role. */
export function isFound({ mfa, role }: Pick<UsersFilter, "mfa" | "role">): RawBuilder<SqlBool> {
  const state = mfa === "on" ? sql`mfa_since > 0` : mfa === "off" ? sql`mfa_since = 0` : sql`1 = 1`;
  return role === null ? sql<SqlBool>`${state}` : sql<SqlBool>`${state} and role = ${role}`;
}

/** Whether the text is in their name or description. */
export function isMatch(search: string): RawBuilder<SqlBool> {
  const text = foldedText(search);
  if (text === "") return sql<SqlBool>`1 = 1`;
  const pattern = `%${literal(text)}%`;
  return sql<SqlBool>`(${like("name_key", pattern)} or ${like("description_key", pattern)})`;
}

/**
 * The names that an index of words finds, in no order.
 * @returns null for what it can't find: nothing, and less than the three letters that make an entry
 */
export function wordHits(
  { table, engine }: Directory,
  search: string,
  limit: number,
): RawBuilder<unknown> | null {
  const text = foldedText(search);
  if (!/^.{3}/su.test(text)) return null;
  const users = sql.table(table);
  if (engine === "postgres")
    return sql`select name_key from ${users} where ${isMatch(search)} limit ${limit}`;
  const words = sql.table(wordsOf(table));
  return sql`select name_key from ${users} where rowid in (select rowid from ${words} where ${words} match ${`"${text.replaceAll('"', '""')}"`} limit ${limit})`;
}

/**
 * Who of those a search finds is meant first, each in the order of names: names that begin with the text (it alone is the
 * first of them), names that hold it, descriptions.
 */
export function nearness(search: string) {
  const text = foldedText(search);
  const [begins, holds] = [`${literal(text)}%`, `%${literal(text)}%`];
  const isBegun = like("name_key", begins);
  const isHeld = like("name_key", holds);
  return {
    isHeld,
    // The range is what an index finds.
    begun: sql<SqlBool>`name_key >= ${text} and name_key < ${`${text}\u{10FFFF}`} and ${isBegun}`,
    held: sql<SqlBool>`${isHeld} and not ${isBegun}`,
    described: sql<SqlBool>`${like("description_key", holds)} and not ${isHeld}`,
    order: sql`case when ${isBegun} then 0 when ${isHeld} then 1 else 2 end, name_key`,
  };
}

function literal(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`);
}

/** Both engines escape by a backslash only where they are told. */
function like(column: "name_key" | "description_key", pattern: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`${sql.ref(column)} like ${pattern} escape '\\'`;
}
