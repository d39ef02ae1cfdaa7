import { sql } from "kysely";
import type { Db } from "../../store/schema.ts";
import type { Store } from "../../store/store.ts";
import { directory, found, listed } from "./directory.ts";
import type { Directory, DirectoryRow, UsersFilter } from "./directory.ts";
import { orderOf } from "./users-order.ts";
import { isFound, nearestFirst, wordHits } from "./users-search.ts";

interface Range {
  readonly offset: number;
  readonly limit: number;
}

/** Up to so many are read by the index of words; more are read faster in the order of names, from end to end. */
const FEW = 1_000;

/** One page of whom the filter finds, and how many they are. */
export async function usersPage(
  read: Store["read"],
  from: Directory,
  filter: UsersFilter,
  range: Range,
): Promise<{ readonly totalCount: number; readonly rows: readonly DirectoryRow[] }> {
  const { offset, limit } = range;
  const few = await read((db) => keysOfFew(db, from, filter));
  if (few !== null) {
    const keys = few.slice(offset, offset + limit);
    return { totalCount: few.length, rows: await read((db) => rowsOf(db, from, filter, keys)) };
  }
  const [totalCount, rows] = await Promise.all([
    read((db) => directory.count(db, from, filter)),
    read((db) => rowsOf(db, from, filter, keysOfPage(db, from, filter, range))),
  ]);
  return { totalCount, rows };
}

/** The order of a page: of a search by name, who is meant first. */
function inOrder({ search, sort }: UsersFilter) {
  return search !== "" && sort === "name" ? nearestFirst(search) : orderOf(sort);
}

/** Skipped rows are never fetched: their keys come from an index alone. */
function keysOfPage(db: Db, from: Directory, filter: UsersFilter, { offset, limit }: Range) {
  return found(db, from, filter).select("name_key").orderBy(inOrder(filter)).limit(limit).offset(offset);
}

async function rowsOf(
  db: Db,
  from: Directory,
  filter: UsersFilter,
  keys: readonly string[] | ReturnType<typeof keysOfPage>,
): Promise<DirectoryRow[]> {
  if (Array.isArray(keys) && keys.length === 0) return [];
  const rows = db.selectFrom(listed(db, from)).selectAll().where("name_key", "in", keys);
  return rows.orderBy(inOrder(filter)).execute();
}

/** The keys of all whom a search finds, in order; null where nothing is searched, or too much is found. */
async function keysOfFew(db: Db, from: Directory, filter: UsersFilter): Promise<readonly string[] | null> {
  const hits = wordHits(from, filter.search, FEW + 1);
  if (hits === null) return null;
  const { rows } = await sql<{ n: number; name_key: string | null }>`with hits as materialized (${hits})
    select n, name_key from (select count(*) as n from hits) as counted left join
      (select name_key, description_key, mfa_since, role from ${sql.table(from.table)}
        where name_key in (select name_key from hits) and ${isFound(filter)}) as few on true
    order by ${inOrder(filter)}`.execute(db);
  if (rows.some(({ n }) => n > FEW)) return null;
  return rows.flatMap(({ name_key }) => name_key ?? []);
}
