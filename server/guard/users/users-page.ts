import { sql, type Expression, type ExpressionBuilder, type SqlBool } from "kysely";
import { foldedText } from "../../store/findable-text.ts";
import type { Db } from "../../store/schema.ts";
import type { Store } from "../../store/store.ts";
import {
  directory,
  found,
  listed,
  type Directory,
  type DirectoryRow,
  type UsersFilter,
} from "./directory.ts";
import { orderOf } from "./users-order.ts";
import { isFound, nearness, wordHits } from "./users-filter.ts";

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
  const few = fewOf(from, filter);
  const hits = few === null ? null : await read((db) => keysOfFew(db, few));
  if (hits !== null) {
    const keys = hits.slice(offset, offset + limit);
    return { totalCount: hits.length, rows: await read((db) => rowsOf(db, from, filter, keys)) };
  }
  if (isByNearness(filter)) {
    const { totalCount, keys } = await nearest(read, from, filter, range);
    return { totalCount, rows: await read((db) => rowsOf(db, from, filter, keys)) };
  }
  const [totalCount, rows] = await Promise.all([
    read((db) => directory.count(db, from, filter)),
    read((db) => rowsOf(db, from, filter, keysOfPage(db, from, filter, range))),
  ]);
  return { totalCount, rows };
}

/** A search by name has in front who is meant. */
function isByNearness({ search, sort }: UsersFilter): boolean {
  return foldedText(search) !== "" && sort === "name";
}

/**
 * Of many: everybody is gone through once, to be counted. The page is then read in the order of an index as far as it goes,
 * and nothing is sorted.
 */
async function nearest(read: Store["read"], from: Directory, filter: UsersFilter, range: Range) {
  const { isHeld, begun, held, described } = nearness(filter.search);
  const count = ({ fn }: ExpressionBuilder<{ listed: DirectoryRow }, "listed">) => fn.countAll<number>();
  const [all, beginning] = await Promise.all([
    read((db) =>
      found(db, from, filter)
        .select((eb) => [count(eb).as("n"), count(eb).filterWhere(isHeld).as("named")])
        .executeTakeFirstOrThrow(),
    ),
    read((db) =>
      found(db, from, { ...filter, search: "" })
        .where(begun)
        .select((eb) => count(eb).as("n"))
        .executeTakeFirstOrThrow(),
    ),
  ]);
  const ranks = [
    { isOf: begun, n: beginning.n },
    { isOf: held, n: all.named - beginning.n },
    { isOf: described, n: all.n - all.named },
  ];
  const keys: string[] = [];
  let { offset } = range;
  for (const { isOf, n } of ranks) {
    const part = { offset, limit: Math.min(n - offset, range.limit - keys.length) };
    if (part.limit > 0) keys.push(...(await read((db) => keysOfRank(db, from, filter, isOf, part))));
    offset = Math.max(0, offset - n);
  }
  return { totalCount: all.n, keys };
}

async function keysOfRank(
  db: Db,
  from: Directory,
  filter: UsersFilter,
  isOf: Expression<SqlBool>,
  { offset, limit }: Range,
): Promise<readonly string[]> {
  const rows = await found(db, from, { ...filter, search: "" })
    .where(isOf)
    .select("name_key")
    .orderBy("name_key")
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(({ name_key }) => name_key);
}

function inOrder(filter: UsersFilter) {
  return isByNearness(filter) ? nearness(filter.search).order : orderOf(filter.sort);
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

/** Everybody a search finds by the index of words, and of too many only that they are; null where the index doesn't cover it. */
export function fewOf(from: Directory, filter: UsersFilter) {
  const hits = wordHits(from, filter.search, FEW + 1);
  if (hits === null) return null;
  return sql<{ n: number; name_key: string | null }>`with hits as materialized (${hits})
    select n, name_key from (select count(*) as n from hits) as counted left join
      (select name_key, description_key, mfa_since, role from ${sql.table(from.table)}
        where name_key in (select name_key from hits) and ${isFound(filter)}
          and (select count(*) from hits) <= ${FEW}) as few on true
    order by ${inOrder(filter)}`;
}

/** The keys of all, in order; null where they are too many. */
async function keysOfFew(db: Db, few: NonNullable<ReturnType<typeof fewOf>>) {
  const { rows } = await few.execute(db);
  return rows.some(({ n }) => n > FEW) ? null : rows.flatMap(({ name_key }) => name_key ?? []);
}
