import { Mutex } from "async-mutex";
import Libsql from "libsql";
import LibsqlPromise from "libsql/promise";
import { SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, type Dialect, type Driver } from "kysely";
import { connectionOf, type Database } from "./sqlite-connection.ts";

/**
 * SQLite through libsql, for everything that writes. Kysely's own driver begins deferred transactions; ours begins
 * IMMEDIATE (the lock is taken before the first read). Statements run on threads of libsql's own, because a commit waits
 * for the disk and the event loop must not; the mutex keeps everyone else off the connection meanwhile.
 * @param opened called when the file is there
 */
export function sqliteDialect(path: string, opened: () => void): Dialect {
  return dialectOf(() => writingDriver(new LibsqlPromise(path, {}), opened));
}

/** The same in memory: it waits for no disk, and needs no threads. */
export function sqliteMemoryDialect(): Dialect {
  return dialectOf(() => writingDriver(new Libsql(":memory:")));
}

/** A second connection to the file, for reads alone: in WAL mode they wait for nobody's commit and see only committed rows. */
export function sqliteReadingDialect(path: string): Dialect {
  return dialectOf(() => readingDriver(path));
}

function dialectOf(createDriver: () => Driver): Dialect {
  return {
    createDriver,
    createQueryCompiler: () => new Compiler(),
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

/** `for update` is PostgreSQL's. Here the transaction holds the lock from its beginning. */
class Compiler extends SqliteQueryCompiler {
  protected override visitSelectModifier(): void {}
}

/** What libsql has in both of its interfaces. */
interface Writable extends Database {
  readonly exec: (sql: string) => unknown;
  readonly close: () => unknown;
  /** Missing in its types of one. */
  readonly inTransaction?: boolean;
}

function writingDriver(database: Writable, opened = () => {}): Driver {
  const run = async (sql: string): Promise<void> => {
    await database.exec(sql);
  };
  const connection = connectionOf(database);
  const mutex = new Mutex();
  let closed = false;
  return {
    init: async () => {
      for (const pragma of [
        "busy_timeout = 5000",
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
      ])
        await run(`PRAGMA ${pragma}`);
      opened();
    },
    acquireConnection: async () => {
      await mutex.acquire();
      if (!closed) return connection;
      mutex.release();
      throw new Error("the database is closed");
    },
    beginTransaction: () => run("BEGIN IMMEDIATE"),
    commitTransaction: () => run("COMMIT"),
    // A full disk makes SQLite roll back by itself; a second rollback would hide the first error.
    rollbackTransaction: async () => {
      if (database.inTransaction !== false) await run("ROLLBACK");
    },
    releaseConnection: async () => mutex.release(),
    // After the statement under way: libsql aborts the process when a database is closed under one.
    destroy: () =>
      mutex.runExclusive(async () => {
        closed = true;
        // The file alone is then the whole database: what a person copies after a stop is complete.
        await run("PRAGMA wal_checkpoint(TRUNCATE)").catch(() => {});
        database.close();
      }),
  };
}

function readingDriver(path: string): Driver {
  const database = new Libsql(path);
  database.exec("PRAGMA busy_timeout = 5000");
  database.exec("PRAGMA query_only = ON");
  const connection = connectionOf(database);
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
