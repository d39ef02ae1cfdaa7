import { chmodSync } from "node:fs";
import { join } from "node:path";
import { Kysely } from "kysely";
import type { Dialect } from "kysely";
import { runTransaction } from "./run-transaction.ts";
import type { FailPoint } from "./run-transaction.ts";
import { makeFolder, lockDataFolder } from "./data-folder.ts";
import { migrate } from "./migrate.ts";
import { postgresDialect } from "./postgres-dialect.ts";
import type { Db, Schema } from "./schema.ts";
import { sqliteDialect, sqliteReadingDialect } from "./sqlite-dialect.ts";
import type { Store } from "./store.ts";
import { toStorageError } from "./storage-error.ts";

/** Where the data is: a folder (SQLite), a PostgreSQL, or nowhere (tests). */
export type StorePlace =
  | { readonly dataDir: string }
  | { readonly databaseUrl: string }
  | { readonly memory: true };

export interface StoreHooks {
  readonly failPoint?: FailPoint;
  /** A pooled connection died while idle; for the log. */
  readonly onIdleError?: (error: Error) => void;
}

/**
 * Opens the store and brings its schema up to date.
 * @throws Error with a plain message when the folder is in use, the file is corrupt, or the database does not answer.
 */
export async function openStore(place: StorePlace, hooks: StoreHooks = {}): Promise<Store> {
  const unlock = "dataDir" in place ? lockFolder(place.dataDir) : () => {};
  const engine = "databaseUrl" in place ? "postgres" : "sqlite";
  try {
    const { dialect, pool } = connect(place, hooks);
    const db = new Kysely<Schema>({ dialect });
    try {
      await migrate(db, engine, hooks.failPoint);
    } catch (error) {
      await db.destroy();
      throw error;
    }
    const reader = "dataDir" in place ? openReader(place.dataDir) : db;
    return {
      engine,
      read: (work) => work(reader).catch((error: unknown) => Promise.reject(toStorageError(error))),
      transaction: (name, work) => runTransaction(db, name, work, hooks.failPoint),
      pool,
      close: async () => {
        // Before the writer, whose last checkpoint wants the file for itself.
        if (reader !== db) await reader.destroy();
        await db.destroy();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    const reason =
      error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new Error(`The database cannot be opened: ${reason}`, { cause: error });
  }
}

function lockFolder(dataDir: string): () => void {
  makeFolder(dataDir);
  return lockDataFolder(dataDir);
}

function connect(place: StorePlace, hooks: StoreHooks): { dialect: Dialect; pool: Store["pool"] } {
  if ("databaseUrl" in place) return postgresDialect(place.databaseUrl, hooks.onIdleError ?? (() => {}));
  if ("memory" in place) return { dialect: sqliteDialect(":memory:"), pool: () => null };
  const path = databaseFile(place.dataDir);
  return { dialect: sqliteDialect(path, () => chmodSync(path, 0o600)), pool: () => null };
}

function openReader(dataDir: string): Db {
  return new Kysely<Schema>({ dialect: sqliteReadingDialect(databaseFile(dataDir)) });
}

function databaseFile(dataDir: string): string {
  return join(dataDir, "appliance.db");
}
