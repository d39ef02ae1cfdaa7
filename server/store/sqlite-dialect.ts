import Libsql from "libsql";
import Promises from "libsql/promise";
import { CompiledQuery, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from "kysely";
import type { Dialect, Driver } from "kysely";
import { sqliteConnection } from "./sqlite-connection.ts";
import { createTurnstile } from "./turnstile.ts";

/**
 * SQLite through libsql. Kysely's own driver begins deferred transactions and wakes every waiter at each release; ours
 * begins IMMEDIATE (the lock is taken before the first read) and queues.
 */
export function sqliteDialect(path: string): Dialect {
  return dialectOf(() => writingDriver(path));
}

/** A second connection to the file, for reads alone: in WAL mode they wait for nobody's commit and see only committed rows. */
export function sqliteReadingDialect(path: string): Dialect {
  return dialectOf(() => readingDriver(path));
}

function dialectOf(createDriver: () => Driver): Dialect {
  return {
    createDriver,
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

function writingDriver(path: string): Driver {
  const database = new Libsql(path);
  database.exec("PRAGMA busy_timeout = 5000");
  database.exec("PRAGMA journal_mode = WAL");
  database.exec("PRAGMA synchronous = FULL");
  database.exec("PRAGMA foreign_keys = ON");
  const connection = sqliteConnection(database);
  const turnstile = createTurnstile();
  const run = async (sql: string): Promise<void> => {
    await connection.executeQuery(CompiledQuery.raw(sql));
  };
  return {
    init: async () => {},
    acquireConnection: async () => {
      await turnstile.enter();
      return connection;
    },
    beginTransaction: () => run("BEGIN IMMEDIATE"),
    commitTransaction: () => commit(database),
    // A full disk makes SQLite roll back by itself; a second rollback would hide the first error.
    rollbackTransaction: async () => {
      if (database.inTransaction) await run("ROLLBACK");
    },
    releaseConnection: async () => turnstile.leave(),
    destroy: async () => {
      // The file alone is then the whole database: what a person copies after a stop is complete.
      await connection.executeQuery(CompiledQuery.raw("PRAGMA wal_checkpoint(TRUNCATE)")).catch(() => {});
      database.close();
    },
  };
}

function readingDriver(path: string): Driver {
  const database = new Libsql(path);
  database.exec("PRAGMA busy_timeout = 5000");
  database.exec("PRAGMA query_only = ON");
  const connection = sqliteConnection(database);
  const refuse = (): Promise<never> => Promise.reject(new Error("this connection only reads"));
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: async () => {},
    destroy: async () => {
      database.close();
    },
  };
}

/**
 * COMMIT on a thread of libsql's own: it waits for the disk, and the event loop must not. The turnstile keeps everybody
 * else off the connection meanwhile. Both of libsql's interfaces are one native handle; only the other one has this call.
 * A database in memory has no disk to wait for.
 */
async function commit(database: Libsql.Database): Promise<void> {
  if (database.memory) database.exec("COMMIT");
  else await Promises.prototype.exec.call(database, "COMMIT");
}
