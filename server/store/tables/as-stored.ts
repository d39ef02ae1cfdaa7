import { sql, SqliteAdapter, type KyselyPlugin, type RawBuilder, type Selectable } from "kysely";
import type { Db, Schema } from "../schema.ts";

/** What no text has that was written here. */
const UNREADABLE = "\0";
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

const decoding: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({
    ...result,
    rows: result.rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          value instanceof ArrayBuffer || value instanceof Uint8Array ? textOf(value) : value,
        ]),
      ),
    ),
  }),
};

/** `all` of libsql answers bytes as the one, `get` as the other. */
function textOf(bytes: ArrayBuffer | Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    return UNREADABLE;
  }
}

const COLUMNS = {
  audit: [
    ...(["at", "event", "outcome", "reason", "actor_id", "actor_name", "user_id", "user_name"] as const),
    "details",
    ...(["address", "trace_id", "case_id", "case_reason", "ticket", "checks", "way", "hash"] as const),
  ],
  audit_head: ["hash"],
} as const;

/**
 * The audit as SQLite has it, whatever somebody wrote there round the program: libsql cuts a text at a U+0000, and ends the
 * process at one that is no UTF-8. What is no text reads as none of ours. PostgreSQL holds nothing of that.
 */
export function asStored(db: Db) {
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter;
  const rowsOf = <T extends keyof typeof COLUMNS>(table: T) => {
    const columns = COLUMNS[table].map((column) => (isSqlite ? bytesOf(column) : sql.ref(column)));
    return sql<Selectable<Schema[T]>>`(select seq, ${sql.join(columns)} from ${sql.table(table)})`;
  };
  return {
    audit: () => db.withPlugin(decoding).selectFrom(rowsOf("audit").as("audit")).selectAll(),
    head: () => db.withPlugin(decoding).selectFrom(rowsOf("audit_head").as("audit_head")).selectAll(),
  };
}

/** Numbers stay numbers. */
function bytesOf(column: string): RawBuilder<unknown> {
  const ref = sql.ref(column);
  return sql`case typeof(${ref}) when 'text' then cast(${ref} as blob) when 'blob' then x'00' else ${ref} end as ${ref}`;
}
