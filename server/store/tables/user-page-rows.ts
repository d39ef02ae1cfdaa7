import { prepared } from "../prepared.ts";
import type { Db } from "../schema.ts";

/** A user as a page of the list holds him. */
export type UserPageRow = Awaited<ReturnType<typeof userPageRows>>[number];

interface PageValues {
  readonly from: string;
  readonly end: string;
  readonly limit: number;
  readonly skip: number;
}

/**
 * A page. Where rows are skipped, first the keys of the page from the index alone and then their rows: skipped rows are
 * never fetched.
 */
const pageOf = (bounded: boolean, skips: boolean) =>
  prepared<PageValues>()((db, param) => {
    const keys = db
      .selectFrom("users")
      .select("name_key")
      .where("name_key", ">=", param("from"))
      .$if(bounded, (query) => query.where("name_key", "<", param("end")))
      .orderBy("name_key")
      .limit(param("limit"));
    const users = db
      .selectFrom("users")
      .leftJoin("mfa_active", "mfa_active.user_id", "users.id")
      .select(["id", "name", "name_key", "description", "role", "type", "is_default"])
      .select("mfa_active.user_id as active")
      .orderBy("name_key");
    if (skips) return users.where("name_key", "in", keys.offset(param("skip"))).compile();
    return users
      .where("name_key", ">=", param("from"))
      .$if(bounded, (query) => query.where("name_key", "<", param("end")))
      .limit(param("limit"))
      .compile();
  });

/** The page that everybody begins with: rows, total and version of the list by one statement (ADR 18). */
const firstPage = prepared<{ limit: number }>()((db, param) =>
  db
    .selectFrom("users")
    .leftJoin("mfa_active", "mfa_active.user_id", "users.id")
    .select(["id", "name", "name_key", "description", "role", "type", "is_default"])
    .select("mfa_active.user_id as active")
    .select((eb) => [
      eb
        .selectFrom("counters")
        .select("value")
        .where("name", "=", "users_total")
        .$asScalar()
        .$notNull()
        .as("total"),
      eb
        .selectFrom("counters")
        .select("value")
        .where("name", "=", "users_version")
        .$asScalar()
        .$notNull()
        .as("version"),
    ])
    .orderBy("name_key")
    .limit(param("limit"))
    .compile(),
);

const statements = {
  all: { atOnce: pageOf(false, false), skipping: pageOf(false, true) },
  filtered: { atOnce: pageOf(true, false), skipping: pageOf(true, true) },
};

/** The rows of a page whose nearest known key is `from`. */
export async function userPageRows(
  db: Db,
  { prefix, offset, limit }: { readonly prefix: string; readonly offset: number; readonly limit: number },
  from: { readonly at: number; readonly key: string },
) {
  const skip = offset - from.at;
  const { atOnce, skipping } = statements[prefix === "" ? "all" : "filtered"];
  const { rows } = await (skip === 0 ? atOnce : skipping)(db, {
    from: from.key,
    end: endOf(prefix),
    limit,
    skip,
  });
  return rows;
}

/** The first rows of the whole list; each tells the total and the version of the list too. */
export async function firstUserPage(db: Db, limit: number) {
  return (await firstPage(db, { limit })).rows;
}

/** Above every string that begins with the prefix, in byte order of UTF-8. */
export function endOf(prefix: string): string {
  return `${prefix}\u{10FFFF}`;
}
