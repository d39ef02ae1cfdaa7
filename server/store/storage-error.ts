/**
 * `contention` may be tried again (locks, serialization); `duplicate` is a unique key that is taken; `unknown` is a COMMIT of
 * which nobody knows what became; `storage` is everything else: full, read-only, gone, slow, corrupt.
 */
type StorageFault = "contention" | "duplicate" | "unknown" | "storage";

const FAULTS: ReadonlyMap<string, StorageFault> = new Map([
  // PostgreSQL: serialization_failure, deadlock_detected, lock_not_available, unique_violation
  ["40001", "contention"],
  ["40P01", "contention"],
  ["55P03", "contention"],
  ["23505", "duplicate"],
  ["SQLITE_BUSY", "contention"],
  ["SQLITE_LOCKED", "contention"],
  ["SQLITE_CONSTRAINT_UNIQUE", "duplicate"],
  ["SQLITE_CONSTRAINT_PRIMARYKEY", "duplicate"],
]);

/**
 * The database did not do what was asked. Nothing is written, and the caller answers 503, or 409 for `duplicate`; only of an
 * `unknown` outcome all may be, and the caller must look.
 */
export class StorageError extends Error {
  readonly fault: StorageFault;

  constructor(fault: StorageFault, cause: unknown) {
    super(`storage failed: ${fault}`, { cause });
    this.name = "StorageError";
    this.fault = fault;
  }
}

/** Wraps whatever an engine threw; a failure that is ours already stays as it is. */
export function toStorageError(error: unknown): StorageError {
  return error instanceof StorageError ? error : new StorageError(storageFault(error), error);
}

/** Sorts an error thrown by libsql or pg by its `code`. */
function storageFault(error: unknown): StorageFault {
  if (error instanceof Error && "code" in error && typeof error.code === "string") {
    return FAULTS.get(error.code) ?? "storage";
  }
  return "storage";
}
