import { sql } from "kysely";
import type { Insertable, QueryResult } from "kysely";
import { prepared } from "./prepared.ts";
import type { Db, Schema } from "./schema.ts";

type Values = Readonly<Record<string, unknown>>;
type Insert = (tx: Db, values: Values) => Promise<QueryResult<unknown>>;

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
  const cells = rows.flatMap((row, at) =>
    columns.map((column) => [slotName(at, column), Reflect.get(row, column)]),
  );
  await insert(tx, Object.fromEntries(cells));
}

function compile(table: string, columns: readonly string[], count: number): Insert {
  const names = columns.map((column) => sql.ref(column));
  return prepared<Values>()((db, param) => {
    const row = (at: number) => columns.map((column) => param(slotName(at, column)));
    const rows = Array.from({ length: count }, (_, at) => sql`(${sql.join(row(at))})`);
    return sql`insert into ${sql.table(table)} (${sql.join(names)}) values ${sql.join(rows)}`.compile(db);
  });
}

function slotName(row: number, column: string): string {
  return `${row}.${column}`;
}
