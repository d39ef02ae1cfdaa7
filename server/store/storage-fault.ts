/**
 * `contention` may be tried again (locks, serialization); `duplicate` is a unique key that is taken; `storage` is all the
 * rest: full, read-only, gone, slow, corrupt.
 */
export type StorageFault = "contention" | "duplicate" | "storage";

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

/** Sorts an error thrown by libsql or pg by its `code`. */
export function storageFault(error: unknown): StorageFault {
  if (error instanceof Error && "code" in error && typeof error.code === "string") {
    return FAULTS.get(error.code) ?? "storage";
  }
  return "storage";
}
