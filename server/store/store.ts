import type { Db } from "./schema.ts";

/** The database of the appliance, whichever engine holds it. Every failure of the engine comes out as a `StorageError`. */
export interface Store {
  readonly engine: "sqlite" | "postgres";
  /** Runs reads outside a transaction. With SQLite in a folder, on a connection that cannot write. */
  readonly read: <T>(work: (db: Db) => Promise<T>) => Promise<T>;
  /**
   * Runs `work` in one transaction that is committed when it returns. It may be run again after a lock or serialization
   * failure, so it must do nothing but statements. `name` names its fail points.
   */
  readonly transaction: <T>(name: string, work: (tx: Db) => Promise<T>) => Promise<T>;
  /** The connections right now; null for SQLite, which has one. */
  readonly pool: () => PoolState | null;
  /** With what the rows of the record are sealed; none is written before it is known. */
  readonly setRecordKey: (key: Uint8Array) => void;
  /** Copies the whole database into a file while it is in use. @throws Error with a plain message */
  readonly backUp: (file: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Connections of the database pool, as the pool counts them; `waiting` are callers without one. */
export interface PoolState {
  readonly total: number;
  readonly idle: number;
  readonly waiting: number;
}
