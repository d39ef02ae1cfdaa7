import { sql, type RawBuilder, type SqlBool } from "kysely";
import * as v from "valibot";
import { ProblemError } from "../../http/problem-error.ts";
import { findableText, foldedText, wordsOf } from "../../store/findable-text.ts";
import type { Directory, UsersFilter } from "./directory.ts";
import { sorts } from "./users-order.ts";

/** A search takes as long as it and all descriptions together. */
const LONGEST_SEARCH = 200;

/** The parameters that choose users, as the OpenAPI document shows them. */
export const filterParameters = {
  search: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_SEARCH))),
  mfa: v.optional(v.picklist(["on", "off"])),
  role: v.optional(v.string()),
  sort: v.optional(v.picklist(sorts)),
};

/** The parameters of a page. */
export const rangeParameters = {
  offset: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(-1))),
};

/** What a page says of itself. */
export const pageEntries = { offset: v.number(), limit: v.number(), totalCount: v.number() };

/**
 * Reads the filter of a query; a parameter that is empty is none.
 * @throws ProblemError bad-request with the name of the refused parameter
 */
export function filterOf(query: ReadonlyMap<string, string>): UsersFilter {
  const search = query.get("search") ?? "";
  if (search.length > LONGEST_SEARCH)
    throw new ProblemError("bad-request", { errors: { search: [`At most ${LONGEST_SEARCH} characters.`] } });
  return {
    search,
    mfa: oneOf(["on", "off"], query.get("mfa"), "mfa"),
    role: findableText(query.get("role") ?? "") || null,
    sort: oneOf(sorts, query.get("sort"), "sort") ?? "name",
  };
}

/** One of the known values; null for none. @throws ProblemError bad-request */
export function oneOf<T extends string>(known: readonly T[], given = "", name: string): T | null {
  if (given === "") return null;
  const found = known.find((value) => value === given);
  if (found !== undefined) return found;
  throw new ProblemError("bad-request", { errors: { [name]: [`One of: ${known.join(", ")}.`] } });
}

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
  if (!/.{3}/su.test(text)) return null;
  const users = sql.table(table);
  if (engine === "postgres")
    return sql`select name_key from ${users} where ${isMatch(search)} limit ${limit}`;
  const words = sql.table(wordsOf(table));
  return sql`select name_key from ${users} where rowid in (select rowid from ${words} where ${words} match ${`"${text.replaceAll('"', '""')}"`} limit ${limit})`;
}

/** Who of few that a search finds is meant first: names that begin with the text, names that hold it, descriptions. */
export function byNearness(search: string): RawBuilder<unknown> {
  const text = literal(foldedText(search));
  const [isBegun, isHeld] = [like("name_key", `${text}%`), like("name_key", `%${text}%`)];
  return sql`case when ${isBegun} then 0 when ${isHeld} then 1 else 2 end, name_key`;
}

function literal(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`);
}

/** Both engines escape by a backslash only where they are told. */
function like(column: "name_key" | "description_key", pattern: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`${sql.ref(column)} like ${pattern} escape '\\'`;
}
