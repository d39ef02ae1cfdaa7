import type { Db, UsersRow } from "../schema.ts";
import { countersTable } from "./counters-table.ts";
import { endOf, userPageRows } from "./user-page-rows.ts";

/** What the list shows of a user. */
export type ListedUser = Pick<UsersRow, "id" | "name" | "description" | "role" | "type" | "is_default"> & {
  readonly mfa: number;
};

/** Page starts that are remembered for one filter. */
const MOST_ANCHORS = 5_000;

/** Filters that are remembered at a time. */
const REMEMBERED = 200;

interface Range {
  readonly prefix: string;
  readonly offset: number;
  readonly limit: number;
}

/** What is known of one filter at one version of the list. */
interface Known {
  readonly total: number;
  /** First keys of pages that were served, by offset: the next page starts there instead of counting rows again. */
  readonly anchors: Map<number, string>;
}

/**
 * The indexed list of users, ordered by canonical name. The total is kept in a counter; totals of a filter and starts of
 * pages are remembered until a user is created or deleted (on any node: the version of the list is read with every page).
 */
export interface UserPages {
  readonly page: (
    db: Db,
    range: Range,
  ) => Promise<{ readonly total: number; readonly users: readonly ListedUser[] }>;
}

/** Makes the list with its (empty) memory. */
export function createUserPages(): UserPages {
  const memory = new Map<string, Known>();

  async function know(db: Db, prefix: string): Promise<Known> {
    const counters = await countersTable.all(db);
    const key = `${counters.get("users_version")}:${prefix}`;
    const known = memory.get(key);
    if (known !== undefined) return known;
    const total = prefix === "" ? (counters.get("users_total") ?? 0) : await count(db, prefix);
    if (memory.size >= REMEMBERED) memory.clear();
    const fresh = { total, anchors: new Map<number, string>() };
    memory.set(key, fresh);
    return fresh;
  }

  return {
    page: async (db, range) => {
      const { total, anchors } = await know(db, range.prefix);
      if (range.limit === 0 || range.offset >= total) return { total, users: [] };
      const found = await userPageRows(db, range, nearestAnchor(anchors, range));
      const [first, last] = [found[0], found.at(-1)];
      if (anchors.size > MOST_ANCHORS) anchors.clear();
      if (first !== undefined) anchors.set(range.offset, first.name_key);
      if (last !== undefined) anchors.set(range.offset + found.length - 1, last.name_key);
      return {
        total,
        users: found.map(({ active, ...user }) => ({ ...user, mfa: active === null ? 0 : 1 })),
      };
    },
  };
}

function nearestAnchor(
  anchors: ReadonlyMap<number, string>,
  { prefix, offset }: Range,
): { at: number; key: string } {
  let nearest = { at: 0, key: prefix };
  for (const [at, key] of anchors) if (at <= offset && at > nearest.at) nearest = { at, key };
  return nearest;
}

async function count(db: Db, prefix: string): Promise<number> {
  const row = await db
    .selectFrom("users")
    .select(({ fn }) => fn.countAll<number>().as("n"))
    .where("name_key", ">=", prefix)
    .where("name_key", "<", endOf(prefix))
    .executeTakeFirst();
  return row?.n ?? 0;
}
