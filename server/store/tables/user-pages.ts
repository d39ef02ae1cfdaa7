import type { Db } from "../schema.ts";
import { countersTable, listedUsers, type ListedUser } from "./users-table.ts";

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

type PageRow = ListedUser & { readonly name_key: string };

export type UserPages = ReturnType<typeof createUserPages>;

/**
 * The indexed list of users, ordered by canonical name. The total is kept in a counter; totals of a filter and starts of
 * pages are remembered until a user is created or deleted (on any node: the version of the list is read with every page).
 */
export function createUserPages() {
  const memory = new Map<string, Known>();

  async function know(db: Db, prefix: string): Promise<Known> {
    const counters = await countersTable.all(db);
    const key = `${counters.get("users_version")}:${prefix}`;
    const known = memory.get(key);
    if (known !== undefined) return known;
    const total = prefix === "" ? (counters.get("users_total") ?? 0) : await count(db, prefix);
    const fresh = { total, anchors: new Map<number, string>() };
    if (memory.size >= REMEMBERED) memory.clear();
    memory.set(key, fresh);
    return fresh;
  }

  return {
    page: async (db: Db, range: Range) => {
      const { total, anchors } = await know(db, range.prefix);
      if (range.limit === 0 || range.offset >= total) return { total, users: [] };
      const users = await rows(db, range, nearestAnchor(anchors, range));
      remember(anchors, range.offset, users);
      return { total, users };
    },
  };
}

/** Keeps where the page that was served begins and ends. */
function remember(anchors: Map<number, string>, offset: number, users: readonly PageRow[]): void {
  const [first, last] = [users[0], users.at(-1)];
  if (anchors.size > MOST_ANCHORS) anchors.clear();
  if (first !== undefined) anchors.set(offset, first.name_key);
  if (last !== undefined) anchors.set(offset + users.length - 1, last.name_key);
}

function nearestAnchor(
  anchors: ReadonlyMap<number, string>,
  { prefix, offset }: Range,
): { at: number; key: string } {
  let nearest = { at: 0, key: prefix };
  for (const [at, key] of anchors) if (at <= offset && at > nearest.at) nearest = { at, key };
  return nearest;
}

/** Skipped rows are never fetched: first the keys of the page from the index alone, then its rows. */
function rows(
  db: Db,
  { prefix, offset, limit }: Range,
  from: { readonly at: number; readonly key: string },
): Promise<PageRow[]> {
  return listedUsers(db)
    .select("name_key")
    .where("name_key", "in", (eb) =>
      eb
        .selectFrom("users")
        .select("name_key")
        .where("name_key", ">=", from.key)
        .$if(prefix !== "", (keys) => keys.where("name_key", "<", endOf(prefix)))
        .orderBy("name_key")
        .limit(limit)
        .offset(offset - from.at),
    )
    .orderBy("name_key")
    .execute();
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

/** Above every string that begins with the prefix, in byte order of UTF-8. */
function endOf(prefix: string): string {
  return `${prefix}\u{10FFFF}`;
}
