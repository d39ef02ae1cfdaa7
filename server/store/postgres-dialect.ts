import { PostgresDialect } from "kysely";
import type { Dialect } from "kysely";
import { Pool, types } from "pg";
import { postgresDriver } from "./postgres-driver.ts";
import type { PoolState } from "./store.ts";

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
