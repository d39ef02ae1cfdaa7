import { ProblemError } from "../../http/problem-error.ts";
import { StorageError } from "../../store/storage-error.ts";
import type { Store } from "../../store/store.ts";
import { passwordFailuresTable } from "../../store/tables/failure-tables.ts";

/**
 * What somebody does to another goes on only while it can be written down. A full disk can still be read, so it takes a row:
 * a debt of nothing, which is swept.
 * @throws ProblemError guard-unavailable
 */
export async function requireWritable(store: Store, callerId: string, now: number): Promise<void> {
  try {
    await store.transaction("mayRecord", (tx) => passwordFailuresTable.lock(tx, [`acts:${callerId}`], now));
  } catch (error) {
    if (error instanceof StorageError) throw new ProblemError("guard-unavailable");
    throw error;
  }
}
