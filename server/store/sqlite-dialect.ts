import { Mutex } from "async-mutex";
import Libsql from "libsql";
import LibsqlPromise from "libsql/promise";
import { SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, ValueNode } from "kysely";
import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from "kysely";

/** More kinds of statements than the program has; above it the kept ones are dropped. */
const MOST_STATEMENTS = 300;

/** The part of a libsql statement that is used, in both of its interfaces: `libsql` answers at once, `libsql/promise` later. */
interface Statement {
  /** Whether it answers rows. */
  readonly reader: boolean;
  readonly all: (parameters: readonly unknown[]) => unknown;
  /** The first row, at once in both. */
  readonly get: (parameters: readonly unknown[]) => unknown;
  readonly run: (parameters: readonly unknown[]) => { readonly changes: number };
}

interface Prepared {
  readonly statement: Statement;
  readonly isReader: boolean;
}

interface Database {
  readonly prepare: (sql: string) => Statement | Promise<Statement>;
}

/**
 * SQLite through libsql, for everything that writes. Kysely's own driver begins deferred transactions; ours begins
 * IMMEDIATE (the lock is taken before the first read). Statements run on threads of libsql's own, because a commit waits
 * for the disk and the event loop must not; the mutex keeps everyone else off the connection meanwhile.
 * @param opened called when the file is there
 */
export function sqliteDialect(path: string, opened: () => void = () => {}): Dialect {
  return dialectOf(() => writingDriver(path, opened));
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

function writingDriver(path: string, opened: () => void): Driver {
  // The member is missing in libsql's types of this interface.
  const database: LibsqlPromise & { readonly inTransaction?: boolean } = new LibsqlPromise(path, {});
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
        await database.exec(`PRAGMA ${pragma}`);
      opened();
    },
    acquireConnection: async () => {
      await mutex.acquire();
      if (!closed) return connection;
      mutex.release();
      throw new Error("the database is closed");
    },
    beginTransaction: () => database.exec("BEGIN IMMEDIATE"),
    commitTransaction: () => database.exec("COMMIT"),
    // A full disk makes SQLite roll back by itself; a second rollback would hide the first error.
    rollbackTransaction: async () => {
      if (database.inTransaction !== false) await database.exec("ROLLBACK");
    },
    releaseConnection: async () => mutex.release(),
    // After the statement under way: libsql aborts the process when a database is closed under one.
    destroy: () =>
      mutex.runExclusive(async () => {
        closed = true;
        // The file alone is then the whole database: what a person copies after a stop is complete.
        await database.exec("PRAGMA wal_checkpoint(TRUNCATE)").catch(() => {});
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

/** Kysely's connection over a handle; prepared statements are kept, which halves the time of a read. */
function connectionOf(database: Database): DatabaseConnection {
  const statements = new Map<string, Prepared>();

  async function prepare(sql: string): Promise<Prepared> {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = await database.prepare(sql);
    const prepared = { statement, isReader: statement.reader };
    if (statements.size >= MOST_STATEMENTS) statements.clear();
    statements.set(sql, prepared);
    return prepared;
  }

  return {
    executeQuery: async <R>(compiled: CompiledQuery): Promise<QueryResult<R>> => {
      const { sql, parameters } = compiled;
      const isOne = isOfOneRow(compiled);
      // A text of its own: after `all`, `get` of the same statement answers by the parameters before (libsql 0.5).
      const { statement, isReader } = await prepare(isOne ? `${sql} ` : sql);
      if (!isReader) return { rows: [], numAffectedRows: BigInt(statement.run(parameters).changes) };
      const rows = isOne ? firstRow(statement.get(parameters)) : await statement.all(parameters);
      if (!areRows<R>(rows)) throw new Error("libsql answered something other than rows");
      return { rows };
    },
    streamQuery: () => {
      throw new Error("streaming is not used");
    },
  };
}

/** A `select … limit 1` needs no thread of its own, which costs more than its row. */
function isOfOneRow({ query }: CompiledQuery): boolean {
  const limit = query.kind === "SelectQueryNode" ? query.limit?.limit : undefined;
  return limit !== undefined && ValueNode.is(limit) && limit.value === 1;
}

/** What `get` answered, without the time that it took, which libsql puts among the columns. */
function firstRow(answer: unknown): readonly unknown[] {
  if (typeof answer !== "object" || answer === null) return [];
  const { _metadata, ...row }: { readonly _metadata?: unknown } = answer;
  return [row];
}

/** The row type follows from the statement Kysely typed; here it can only be named. */
function areRows<R>(rows: unknown): rows is R[] {
  return Array.isArray(rows);
}
