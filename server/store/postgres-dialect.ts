import { isAbortedTransactionError, PostgresDialect, PostgresDriver, type Dialect } from "kysely";
import { Pool, DatabaseError, types } from "pg";
import type { PoolState } from "./store.ts";
import { StorageError } from "./storage-error.ts";

types.setTypeParser(types.builtins.INT8, Number);

/**
 * PostgreSQL through pg: bounded pool, every wait bounded (connection 5 s, lock 3 s, statement 5 s), commits
 * synchronous, `bigint` read as number (all of ours are milliseconds or counts below 2^53).
 *
 * @param queryTimeout after how many milliseconds an answer is no longer waited for
 */
export function postgresDialect(
  databaseUrl: string,
  onIdleError: (error: Error) => void,
  queryTimeout = 8_000,
): { readonly dialect: Dialect; readonly pool: () => PoolState } {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 5_000,
    lock_timeout: 3_000,
    query_timeout: queryTimeout,
    idle_in_transaction_session_timeout: 10_000,
    options: "-c synchronous_commit=on",
    application_name: "mfa-enrollment",
  });
  // Without a listener a connection that dies while idle ends the process; the pool makes a new one by itself.
  pool.on("error", onIdleError);
  // The pool listens only while a connection is idle; one that dies in use, between two statements, would end it too.
  pool.on("connect", (client) => client.on("error", onIdleError));
  const dialect = new PostgresDialect({ pool });
  return {
    dialect: {
      createDriver: () => postgresDriver(pool),
      createAdapter: () => dialect.createAdapter(),
      createQueryCompiler: () => dialect.createQueryCompiler(),
      createIntrospector: (db) => dialect.createIntrospector(db),
    },
    pool: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
  };
}

/** Kysely's driver, which also tells when a COMMIT may or may not have happened. */
function postgresDriver(pool: Pool): PostgresDriver {
  return new Driver({ pool });
}

type Connection = Parameters<PostgresDriver["rollbackTransaction"]>[0];

class Driver extends PostgresDriver {
  override async commitTransaction(connection: Connection): Promise<void> {
    try {
      await super.commitTransaction(connection);
    } catch (error) {
      throw isAbortedTransactionError(error) || isRefusal(error) ? error : new StorageError("unknown", error);
    }
  }

  /** Where even that fails, the connection is on its way out, and what failed before says more. */
  override async rollbackTransaction(connection: Connection): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => {});
  }
}

/** Constraints, read-only and other states, conflicts, locks. But 40003 says that it knows nothing itself. */
const REFUSED = /^(?:23|25|40(?!003)|55)/;

/**
 * Whether the server itself said that it rolled back. A connection that is lost or cut, no answer in time, a server that
 * stops, and one whose log has no room, may all come after the commit was written.
 */
function isRefusal(error: unknown): boolean {
  return error instanceof DatabaseError && REFUSED.test(error.code ?? "");
}
