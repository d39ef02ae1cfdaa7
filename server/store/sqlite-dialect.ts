import Libsql from "libsql";
import { CompiledQuery, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from "kysely";
import type { Dialect, Driver } from "kysely";
import { sqliteConnection } from "./sqlite-connection.ts";
import { createTurnstile } from "./turnstile.ts";

/**
 * SQLite through libsql. Kysely's own driver begins deferred transactions and wakes every waiter at each release; ours
 * begins IMMEDIATE (the lock is taken before the first read) and queues.
 */
export function sqliteDialect(path: string): Dialect {
  return {
    createDriver: () => sqliteDriver(path),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

function sqliteDriver(path: string): Driver {
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
    commitTransaction: () => run("COMMIT"),
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
