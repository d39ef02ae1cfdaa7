import type { Db, UsersRow } from "../schema.ts";
import { countersTable } from "./counters-table.ts";

/** What the list shows of a user. */
export type ListedUser = Pick<UsersRow, "id" | "name" | "description" | "role" | "type" | "is_default"> & {
  readonly mfa: number;
};

const CACHED_COUNTS = 200;

/**
 * The indexed list of users, ordered by canonical name. Pages cost the same at any number of users: the total is kept
 * in a counter, and totals of a filter are remembered until a user is created or deleted (on any node: the version of
 * the list is read with every page).
 */
export interface UserPages {
  readonly page: (
    db: Db,
    range: { readonly prefix: string; readonly offset: number; readonly limit: number },
  ) => Promise<{ readonly total: number; readonly users: readonly ListedUser[] }>;
}

/** Makes the list with its (empty) memory of counts. */
export function createUserPages(): UserPages {
  const counts = new Map<string, number>();
  return {
    page: async (db, { prefix, offset, limit }) => {
      const counters = await countersTable.all(db);
      const key = `${counters.get("users_version")}:${prefix}`;
      const total =
        prefix === "" ? (counters.get("users_total") ?? 0) : (counts.get(key) ?? (await count(db, prefix)));
      if (counts.size >= CACHED_COUNTS) counts.clear();
      if (prefix !== "") counts.set(key, total);
      if (limit === 0 || offset >= total) return { total, users: [] };
      return { total, users: await rows(db, prefix, offset, limit) };
    },
  };
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

/** First the keys of the page from the index alone, then their rows: skipped rows are never fetched. */
async function rows(db: Db, prefix: string, offset: number, limit: number): Promise<ListedUser[]> {
  const keys = db
    .selectFrom("users")
    .select("name_key")
    .$if(prefix !== "", (query) =>
      query.where("name_key", ">=", prefix).where("name_key", "<", endOf(prefix)),
    )
    .orderBy("name_key")
    .limit(limit)
    .offset(offset);
  const found = await db
    .selectFrom("users")
    .leftJoin("mfa_active", "mfa_active.user_id", "users.id")
    .select(["id", "name", "description", "role", "type", "is_default", "mfa_active.user_id as active"])
    .where("name_key", "in", keys)
    .orderBy("name_key")
    .execute();
  return found.map(({ active, ...user }) => ({ ...user, mfa: active === null ? 0 : 1 }));
}

/** Above every string that begins with the prefix, in byte order of UTF-8. */
function endOf(prefix: string): string {
  return `${prefix}\u{10FFFF}`;
}
