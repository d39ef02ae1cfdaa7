import { randomBytes } from "node:crypto";
import { chmodSync, existsSync } from "node:fs";
import { Kysely, type Dialect } from "kysely";
import { runTransaction, type FailPoint } from "./run-transaction.ts";
import { backUpFolder } from "./back-up-folder.ts";
import { backUpPostgres } from "./back-up-postgres.ts";
import { beginUse, databaseFile, makeFolder, lockDataFolder } from "./data-folder.ts";
import { isOurs, quickCheck } from "./known-database.ts";
import { MIGRATION_MS, migrate } from "./migrate.ts";
import { postgresDialect } from "./postgres-dialect.ts";
import { awaitsReplacing, endReplacing } from "./replace-database.ts";
import { recordKeyOf, setRecordKey } from "./tables/audit-chain.ts";
import type { Db, Schema } from "./schema.ts";
import { sqliteDialect, sqliteMemoryDialect, sqliteReadingDialect } from "./sqlite-dialect.ts";
import type { Store } from "./store.ts";
import { toStorageError } from "./storage-error.ts";

/** Where the data is: a folder (SQLite), a PostgreSQL, or nowhere (tests). */
export type StorePlace =
  | { readonly dataDir: string }
  | { readonly databaseUrl: string }
  | { readonly memory: true };

export interface OpenOptions {
  /** Open only a database that is there and ours, and make none: a command must not succeed on one it just made. */
  readonly mustExist?: boolean;
  /** Look through the whole file, as is done anyway after an unclean stop (SQLite). */
  readonly check?: boolean;
}

export interface StoreHooks extends OpenOptions {
  readonly failPoint?: FailPoint;
  /** A pooled connection died while idle; for the log. */
  readonly onIdleError?: (error: Error) => void;
}

/**
 * Opens the store and brings its schema up to date.
 * @throws Error with a plain message when the folder is in use, the file is corrupt, or the database does not answer.
 */
export async function openStore(place: StorePlace, hooks: StoreHooks = {}): Promise<Store> {
  if (hooks.mustExist === true && "dataDir" in place) refuseEmptyFolder(place.dataDir);
  const unlock = "dataDir" in place ? lockFolder(place.dataDir) : () => {};
  const engine = "databaseUrl" in place ? "postgres" : "sqlite";
  try {
    if ("dataDir" in place) endReplacing(place.dataDir);
    const use = "dataDir" in place ? beginUse(place.dataDir) : null;
    const unclean = use?.unclean === true;
    if (hooks.mustExist === true && "dataDir" in place) await refuseForeignFile(place.dataDir);
    const { dialect, pool } = connect(place, hooks);
    const db = new Kysely<Schema>({ dialect });
    try {
      if (unclean || (hooks.check === true && engine === "sqlite")) await quickCheck(db);
      if (hooks.mustExist === true && !(await isOurs(db, engine))) throw new Error(FOREIGN);
      await migrateAt(place, db, hooks);
    } catch (error) {
      await db.destroy();
      throw error;
    }
    const reader = "dataDir" in place ? openReader(place.dataDir) : db;
    const setKey = (key: Uint8Array) => [db, reader].forEach((one) => setRecordKey(one, key));
    if ("memory" in place) setKey(randomBytes(32));
    return {
      engine,
      read: (work) => work(reader).catch((error: unknown) => Promise.reject(toStorageError(error))),
      transaction: (name, work) => runTransaction(db, name, work, hooks.failPoint),
      pool,
      setRecordKey: setKey,
      backUp: backUpOf(place, () => recordKeyOf(db)),
      close: async () => {
        // Before the writer, whose last checkpoint wants the file for itself.
        if (reader !== db) await reader.destroy();
        await db.destroy();
        use?.end();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    const reason =
      error instanceof Error && error.cause instanceof Error ? error.cause.message : messageOf(error);
    throw new Error(`The database cannot be opened: ${reason}`, { cause: error });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const FOREIGN = "it holds none of this server's data. Nothing was changed.";

function refuseEmptyFolder(dataDir: string): void {
  if (!existsSync(databaseFile(dataDir)) && !awaitsReplacing(dataDir)) {
    throw new Error(
      `There is no database in the folder ${dataDir}. Nothing was made. Set DATA_DIR or DATABASE_URL as the server has it.`,
    );
  }
}

/** Looks with a connection that doesn't write: ours would turn the file of another program into WAL mode. */
async function refuseForeignFile(dataDir: string): Promise<void> {
  const db = openReader(dataDir);
  try {
    if (!(await isOurs(db, "sqlite"))) throw new Error(FOREIGN);
  } finally {
    await db.destroy();
  }
}

function lockFolder(dataDir: string): () => void {
  makeFolder(dataDir);
  return lockDataFolder(dataDir);
}

function connect(place: StorePlace, hooks: StoreHooks): { dialect: Dialect; pool: Store["pool"] } {
  if ("databaseUrl" in place) return postgresDialect(place.databaseUrl, hooks.onIdleError ?? (() => {}));
  if ("memory" in place) return { dialect: sqliteMemoryDialect(), pool: () => null };
  const path = databaseFile(place.dataDir);
  return { dialect: sqliteDialect(path, () => chmodSync(path, 0o600)), pool: () => null };
}

/** A migration takes longer than other answers, and so does waiting for another node's. */
async function migrateAt(place: StorePlace, db: Db, hooks: StoreHooks): Promise<void> {
  if (!("databaseUrl" in place)) return migrate(db, "sqlite", hooks.failPoint);
  const { dialect } = postgresDialect(place.databaseUrl, hooks.onIdleError ?? (() => {}), 2 * MIGRATION_MS);
  const patient = new Kysely<Schema>({ dialect });
  try {
    await migrate(patient, "postgres", hooks.failPoint);
  } finally {
    await patient.destroy();
  }
}

function openReader(dataDir: string): Db {
  return new Kysely<Schema>({ dialect: sqliteReadingDialect(databaseFile(dataDir)) });
}

function backUpOf(place: StorePlace, key: () => Uint8Array): Store["backUp"] {
  if ("dataDir" in place) return (file) => backUpFolder(place.dataDir, file, key());
  if ("databaseUrl" in place) return (file) => backUpPostgres(place.databaseUrl, file, key());
  return () => Promise.reject(new Error("A database in memory has no backup."));
}
