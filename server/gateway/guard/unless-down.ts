import { StorageError } from "../../store/storage-error.ts";

/** Without the store the process goes by what it remembers itself. */
export async function unlessDown<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof StorageError) return undefined;
    throw error;
  }
}
