import type { StorageFault } from "./storage-fault.ts";

/** The database did not do what was asked. Nothing is known to be written; the caller answers 503, or 409 for `duplicate`. */
export class StorageError extends Error {
  readonly fault: StorageFault;

  constructor(fault: StorageFault, cause: unknown) {
    super(`storage failed: ${fault}`, { cause });
    this.name = "StorageError";
    this.fault = fault;
  }
}
