import { sql, type RawBuilder } from "kysely";
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
import { byNearness, isFound, wordHits } from "./users-filter.ts";

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
    return { totalCount: hits.length, rows: await read((db) => rowsOf(db, from, keys, orderOfFew(filter))) };
  }
  // Of many nothing is sorted: they are read in the order of an index.
  const [totalCount, rows] = await Promise.all([
    read((db) => directory.count(db, from, filter)),
    read((db) => rowsOf(db, from, keysOfPage(db, from, filter, range), orderOf(filter.sort))),
  ]);
  return { totalCount, rows };
}

/** A search by name has in front who is meant. */
function orderOfFew({ search, sort }: UsersFilter): RawBuilder<unknown> {
  return sort === "name" ? byNearness(search) : orderOf(sort);
}

/** Skipped rows are never fetched: their keys come from an index alone. */
function keysOfPage(db: Db, from: Directory, filter: UsersFilter, { offset, limit }: Range) {
  return found(db, from, filter).select("name_key").orderBy(orderOf(filter.sort)).limit(limit).offset(offset);
}

async function rowsOf(
  db: Db,
  from: Directory,
  keys: readonly string[] | ReturnType<typeof keysOfPage>,
  order: RawBuilder<unknown>,
): Promise<DirectoryRow[]> {
  if (Array.isArray(keys) && keys.length === 0) return [];
  const rows = db.selectFrom(listed(db, from)).selectAll().where("name_key", "in", keys);
  return rows.orderBy(order).execute();
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
    order by ${orderOfFew(filter)}`;
}

/** The keys of all, in order; null where they are too many. */
async function keysOfFew(db: Db, few: NonNullable<ReturnType<typeof fewOf>>) {
  const { rows } = await few.execute(db);
  return rows.some(({ n }) => n > FEW) ? null : rows.flatMap(({ name_key }) => name_key ?? []);
}
