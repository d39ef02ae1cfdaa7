import { PostgresDriver, isAbortedTransactionError } from "kysely";
import { DatabaseError } from "pg";
import type { Pool } from "pg";
import { StorageError } from "./storage-error.ts";

/** Kysely's driver, which also knows when nobody knows whether a COMMIT was done. */
export function postgresDriver(pool: Pool): PostgresDriver {
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
