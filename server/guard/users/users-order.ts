import { sql, type Expression, type RawBuilder, type SqlBool } from "kysely";
import type { UsersRow } from "../../store/schema.ts";

/** A minus is the other way round; those without MFA have the oldest `since`. */
export const sorts = ["name", "-name", "since", "-since", "role", "-role"] as const;

export type Sort = (typeof sorts)[number];

type OrderKey = Pick<UsersRow, "name_key" | "mfa_since" | "role">;

/** The column that comes before the name, and the direction of both. */
function sortOf(sort: Sort) {
  const by = sort.replace("-", "");
  const column = { since: "mfa_since", role: "role" } as const;
  return {
    column: by === "since" || by === "role" ? column[by] : null,
    direction: sort.startsWith("-") ? ("desc" as const) : ("asc" as const),
  };
}

/** `order by`, with the name last, which nobody shares. */
export function orderOf(sort: Sort): RawBuilder<unknown> {
  const { column, direction } = sortOf(sort);
  const way = sql.raw(direction);
  return column === null ? sql`name_key ${way}` : sql`${sql.ref(column)} ${way}, name_key ${way}`;
}

/** Whether a row comes behind this one; every row does behind none. */
export function isAfter(sort: Sort, last: OrderKey | null): Expression<SqlBool> {
  if (last === null) return sql<SqlBool>`1 = 1`;
  const { column, direction } = sortOf(sort);
  const than = sql.raw(direction === "asc" ? ">" : "<");
  return column === null
    ? sql<SqlBool>`name_key ${than} ${last.name_key}`
    : sql<SqlBool>`(${sql.ref(column)}, name_key) ${than} (${last[column]}, ${last.name_key})`;
}
