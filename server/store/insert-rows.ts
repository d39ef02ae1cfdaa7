import { sql } from "kysely";
import type { Insertable, QueryResult, RawBuilder } from "kysely";
import { isPostgres } from "./is-postgres.ts";
import { preparedList } from "./prepared.ts";
import type { Db, Schema } from "./schema.ts";

/** Rows of one table that all have the same members. */
interface Part {
  readonly table: string;
  readonly rows: readonly object[];
}

type Insert = (tx: Db, cells: readonly unknown[]) => Promise<QueryResult<unknown>>;

/** A row and where it goes. */
export type NewRow = {
  [T in keyof Schema]: { readonly table: T; readonly row: Insertable<Schema[T]> };
}[keyof Schema];

const known = new Map<string, Insert>();

/** Inserts rows that all have the same members, by a statement that is compiled once for their shape and number. */
export async function insertRows<T extends keyof Schema>(
  tx: Db,
  table: T,
  ...rows: readonly Insertable<Schema[T]>[]
): Promise<void> {
  await insertParts(tx, [{ table, rows }]);
}

/** Inserts a row into each of several tables. PostgreSQL takes them as one statement, at whose end it looks at references. */
export async function insertTogether(tx: Db, ...rows: readonly NewRow[]): Promise<void> {
  const parts = rows.map(({ table, row }) => ({ table, rows: [row] }));
  if (isPostgres(tx)) return insertParts(tx, parts);
  for (const part of parts) await insertParts(tx, [part]);
}

async function insertParts(tx: Db, parts: readonly Part[]): Promise<void> {
  const key = parts.map(({ table, rows }) => `${table} ${columnsOf(rows).join()} ${rows.length}`).join(";");
  const insert = known.get(key) ?? compile(parts);
  known.set(key, insert);
  const cells: unknown[] = [];
  for (const { rows } of parts) {
    const columns = columnsOf(rows);
    for (const row of rows) for (const column of columns) cells.push(Reflect.get(row, column));
  }
  await insert(tx, cells);
}

function columnsOf([first = {}]: readonly object[]): readonly string[] {
  return Object.keys(first);
}

/** The values stand in the order of the parts. */
function compile(parts: readonly Part[]): Insert {
  const inserts = parts.map(insertOf);
  const others = inserts.slice(0, -1).map((insert, index) => sql`${sql.ref(`part${index}`)} as (${insert})`);
  const before = others.length === 0 ? sql`` : sql`with ${sql.join(others)} `;
  return preparedList((db) => sql`${before}${inserts.at(-1)}`.compile(db));
}

function insertOf({ table, rows }: Part): RawBuilder<unknown> {
  const columns = columnsOf(rows);
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const cells = sql.join(columns.map(() => sql`${null}`));
  return sql`insert into ${sql.table(table)} (${names}) values ${sql.join(rows.map(() => sql`(${cells})`))}`;
}
