import { StorageError } from "./storage-error.ts";
import { storageFault } from "./storage-fault.ts";

/** Wraps whatever an engine threw; a failure that is ours already stays as it is. */
export function toStorageError(error: unknown): StorageError {
  return error instanceof StorageError ? error : new StorageError(storageFault(error), error);
}
