import { ProblemError } from "../../http/problem-error.ts";
import { StorageError } from "../../store/storage-error.ts";
import { lockQuota } from "../../limits/quotas.ts";
import type { Store } from "../../store/store.ts";

/**
 * What somebody does to another goes on only while it can be written down. A full disk can still be read, so it takes a row:
 * a debt of nothing, which is swept.
 * @throws ProblemError guard-unavailable
 */
export async function requireWritable(store: Store, callerId: string): Promise<void> {
  try {
    await store.transaction("mayRecord", (tx) => lockQuota(tx, { quota: "actions", of: callerId }));
  } catch (error) {
    if (error instanceof StorageError) throw new ProblemError("guard-unavailable");
    throw error;
  }
}
