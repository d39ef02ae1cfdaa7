import type { Db, UsersRow } from "../schema.ts";
import { countersTable } from "./counters-table.ts";
import { endOf, firstUserPage, userPageRows } from "./user-page-rows.ts";
import type { UserPageRow } from "./user-page-rows.ts";

/** What the list shows of a user. */
export type ListedUser = Pick<UsersRow, "id" | "name" | "description" | "role" | "type" | "is_default"> & {
  /** Whose active factor it is: the user's own id, or null without MFA. */
  readonly active: string | null;
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

  async function know(
    version: number | undefined,
    prefix: string,
    total: () => Promise<number> | number,
  ): Promise<Known> {
    const key = `${version}:${prefix}`;
    const known = memory.get(key);
    if (known !== undefined) return known;
    const fresh = { total: await total(), anchors: new Map<number, string>() };
    if (memory.size >= REMEMBERED) memory.clear();
    memory.set(key, fresh);
    return fresh;
  }

  return {
    page: async (db, range) => {
      const { prefix, offset, limit } = range;
      if (prefix === "" && offset === 0) {
        const { total, version, users } = await firstUserPage(db, limit);
        remember((await know(version, prefix, () => total)).anchors, 0, users);
        return { total, users };
      }
      const counters = await countersTable.all(db);
      const { total, anchors } = await know(counters.get("users_version"), prefix, () =>
        prefix === "" ? (counters.get("users_total") ?? 0) : count(db, prefix),
      );
      if (limit === 0 || offset >= total) return { total, users: [] };
      const users = await userPageRows(db, range, nearestAnchor(anchors, range));
      remember(anchors, offset, users);
      return { total, users };
    },
  };
}

/** Keeps where the page that was served begins and ends. */
function remember(anchors: Map<number, string>, offset: number, users: readonly UserPageRow[]): void {
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

async function count(db: Db, prefix: string): Promise<number> {
  const row = await db
    .selectFrom("users")
    .select(({ fn }) => fn.countAll<number>().as("n"))
    .where("name_key", ">=", prefix)
    .where("name_key", "<", endOf(prefix))
    .executeTakeFirst();
  return row?.n ?? 0;
}
