import { sql } from "kysely";
import type { Expression, RawBuilder } from "kysely";
import { isPostgres } from "../is-postgres.ts";
import { prepared } from "../prepared.ts";
import type { Db } from "../schema.ts";
import type { ListedUser } from "./user-pages.ts";

/** A user as a page of the list holds him. */
export type UserPageRow = ListedUser & { readonly name_key: string };

interface PageValues {
  readonly from: string;
  readonly end: string;
  readonly limit: number;
  readonly skip: number;
}

/** Text of a JSON array with a list of cells for each row. */
type RowsText = string;

/**
 * The rows of a page as one text that the database writes: the cells of fifty rows one by one cost twice as much as all
 * of that text (ADR 18). The query gives the order; nothing is joined to it that could change it.
 */
function rowsText(db: Db, page: Expression<unknown>): RawBuilder<RowsText> {
  const cells = sql`id, name, name_key, description, role, type, is_default, active`;
  return isPostgres(db)
    ? sql`(select coalesce(json_agg(json_build_array(${cells})), '[]')::text from ${page} as page)`
    : sql`(select json_group_array(json_array(${cells})) from ${page} as page)`;
}

function rowsOf(text: RowsText): UserPageRow[] {
  const rows: [string, string, string, string, string, string, number, string | null][] = JSON.parse(text);
  return rows.map(([id, name, name_key, description, role, type, is_default, active]) => ({
    id,
    name,
    name_key,
    description,
    role,
    type,
    is_default,
    active,
  }));
}

const listed = (db: Db) =>
  db
    .selectFrom("users")
    .leftJoin("mfa_active", "mfa_active.user_id", "users.id")
    .select(["id", "name", "name_key", "description", "role", "type", "is_default"])
    .select("mfa_active.user_id as active")
    .orderBy("name_key");

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
    const page = skips
      ? listed(db).where("name_key", "in", keys.offset(param("skip")))
      : listed(db)
          .where("name_key", ">=", param("from"))
          .$if(bounded, (query) => query.where("name_key", "<", param("end")))
          .limit(param("limit"));
    return db.selectNoFrom(rowsText(db, page).as("rows")).compile();
  });

/** The page that everybody begins with: rows, total and version of the list by one statement (ADR 18). */
const firstPage = prepared<{ limit: number }>()((db, param) => {
  const counter = (name: string) =>
    db.selectFrom("counters").select("value").where("name", "=", name).$asScalar().$notNull();
  return db
    .selectNoFrom([
      rowsText(db, listed(db).limit(param("limit"))).as("rows"),
      counter("users_total").as("total"),
      counter("users_version").as("version"),
    ])
    .compile();
});

const statements = {
  all: { atOnce: pageOf(false, false), skipping: pageOf(false, true) },
  filtered: { atOnce: pageOf(true, false), skipping: pageOf(true, true) },
};

/** The rows of a page whose nearest known key is `from`. */
export async function userPageRows(
  db: Db,
  { prefix, offset, limit }: { readonly prefix: string; readonly offset: number; readonly limit: number },
  from: { readonly at: number; readonly key: string },
): Promise<UserPageRow[]> {
  const skip = offset - from.at;
  const { atOnce, skipping } = statements[prefix === "" ? "all" : "filtered"];
  const { rows } = await (skip === 0 ? atOnce : skipping)(db, {
    from: from.key,
    end: endOf(prefix),
    limit,
    skip,
  });
  return rowsOf(rows[0]?.rows ?? "[]");
}

/** The first rows of the whole list with the total and the version of the list. */
export async function firstUserPage(db: Db, limit: number) {
  const [page] = (await firstPage(db, { limit })).rows;
  if (page === undefined) throw new Error("a statement without a table answered no row");
  return { total: page.total, version: page.version, users: rowsOf(page.rows) };
}

/** Above every string that begins with the prefix, in byte order of UTF-8. */
export function endOf(prefix: string): string {
  return `${prefix}\u{10FFFF}`;
}
