import { sql } from "kysely";
import type { Insertable, QueryResult } from "kysely";
import { preparedList } from "./prepared.ts";
import type { Db, Schema } from "./schema.ts";

type Insert = (tx: Db, cells: readonly unknown[]) => Promise<QueryResult<unknown>>;

const known = new Map<string, Insert>();

/** Inserts rows that all have the same members, by a statement that is compiled once for their shape and number. */
export async function insertRows<T extends keyof Schema>(
  tx: Db,
  table: T,
  ...rows: readonly Insertable<Schema[T]>[]
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const key = `${table} ${columns.join()} ${rows.length}`;
  const insert = known.get(key) ?? compile(table, columns, rows.length);
  known.set(key, insert);
  const cells: unknown[] = [];
  for (const row of rows) for (const column of columns) cells.push(Reflect.get(row, column));
  await insert(tx, cells);
}

function compile(table: string, columns: readonly string[], count: number): Insert {
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const cells = sql.join(columns.map(() => sql`${null}`));
  const rows = sql.join(Array.from({ length: count }, () => sql`(${cells})`));
  return preparedList((db) => sql`insert into ${sql.table(table)} (${names}) values ${rows}`.compile(db));
}
