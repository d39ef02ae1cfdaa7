import type { ProblemType } from "../../../contract/problem-types.ts";
import { ProblemError } from "../../http/problem-error.ts";
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

/**
 * Does what needs the store, and says how it failed where the store did.
 * @param unknown what is told where the COMMIT is in doubt
 * @throws ProblemError guard-unavailable, outcome-unknown
 */
export async function unlessStoreFails<T>(
  work: Promise<T>,
  unknown: ProblemType = "outcome-unknown",
): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    throw new ProblemError(error.fault === "unknown" ? unknown : "guard-unavailable");
  }
}
