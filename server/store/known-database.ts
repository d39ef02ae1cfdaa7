import { closeSync, openSync, readSync, statSync } from "node:fs";
import { sql } from "kysely";
import type { Db, Schema } from "./schema.ts";
import type { Store } from "./store.ts";

/** Every table of the schema; a new one that is missing here doesn't compile. */
const TABLES: Readonly<Record<keyof Schema, true>> = {
  users: true,
  mfa_active: true,
  mfa_pending: true,
  scratch_codes: true,
  ended_enrollments: true,
  limits: true,
  used_steps: true,
  sessions: true,
  access_tokens: true,
  refresh_tokens: true,
  mfa_tokens: true,
  audit: true,
  audit_head: true,
  audit_people: true,
  event_cursors: true,
  guard_alarms: true,
  guard_cases: true,
  guard_requests: true,
  guard_changes: true,
  guard_tokens: true,
  guard_enrollments: true,
  guard_identities: true,
  guard_names: true,
  guard_users: true,
  guard_scans: true,
  guard_queues: true,
  guard_queue_users: true,
  counters: true,
  meta: true,
};

/** The names of our tables, the one of the schema's version included. */
export const tableNames: readonly string[] = [...Object.keys(TABLES), "schema_version"];

/** Tables that every version of the schema has. */
export const TELLTALES = ["schema_version", "users", "mfa_active", "audit", "meta"] as const;

/** Whether this database is one of ours, of whatever version. */
export async function isOurs(db: Db, engine: Store["engine"]): Promise<boolean> {
  const names = sql.join(TELLTALES.map((name) => sql.lit(name)));
  const { rows } =
    engine === "postgres"
      ? await sql`select 1 from pg_tables where schemaname = current_schema() and tablename in (${names})`.execute(
          db,
        )
      : await sql`select 1 from sqlite_master where type = 'table' and name in (${names})`.execute(db);
  return rows.length === TELLTALES.length;
}

/**
 * Looks through every page of an SQLite database.
 * @throws Error when one is damaged
 */
export async function quickCheck(db: Db): Promise<void> {
  const answer = await sql<{ quick_check: string }>`pragma quick_check(1)`
    .execute(db)
    .catch((error: unknown) => {
      // Some damage keeps even the check from reading on.
      if (isCorrupt(error)) return null;
      throw error;
    });
  if (answer?.rows[0]?.quick_check !== "ok") {
    throw new Error("it is damaged. Restore the newest backup; the file is left as it is.");
  }
}

/**
 * Whether the file of an SQLite database is as long as its header says (sqlite.org/fileformat, 1.3): a page that is cut short
 * is read as if it ended in zeros. True for what is no database, and for a header that doesn't say.
 */
export function isWhole(file: string): boolean {
  const header = Buffer.alloc(100);
  const opened = openSync(file, "r");
  try {
    readSync(opened, header, 0, header.length, 0);
  } finally {
    closeSync(opened);
  }
  const isKnown = header.toString("latin1", 0, 15) === "SQLite format 3";
  if (!isKnown || header.readUInt32BE(24) !== header.readUInt32BE(92)) return true;
  const size = header.readUInt16BE(16);
  return statSync(file).size === (size === 1 ? 65_536 : size) * header.readUInt32BE(28);
}

function isCorrupt(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code.startsWith("SQLITE_CORRUPT") || code === "SQLITE_NOTADB";
}
