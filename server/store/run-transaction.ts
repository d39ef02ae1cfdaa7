import { setTimeout as sleep } from "node:timers/promises";
import { failPointPlugin } from "./fail-point-plugin.ts";
import type { FailPoint } from "./fail-point.ts";
import type { Db } from "./schema.ts";
import { StorageError } from "./storage-error.ts";
import { toStorageError } from "./to-storage-error.ts";

const RETRIES = 3;

/**
 * One transaction, tried again at most three times with jitter when the engine reports lock or serialization trouble
 * (security.md section 5), and only then: such a failure is known to have rolled back.
 */
export async function runTransaction<T>(
  db: Db,
  name: string,
  work: (tx: Db) => Promise<T>,
  failPoint?: FailPoint,
): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await attemptOnce(db, name, work, failPoint);
    } catch (error) {
      const failure = toStorageError(error);
      if (!(failure instanceof StorageError) || failure.fault !== "contention" || attempt >= RETRIES)
        throw failure;
      await sleep(10 * 2 ** attempt + Math.random() * 20);
    }
  }
}

async function attemptOnce<T>(
  db: Db,
  name: string,
  work: (tx: Db) => Promise<T>,
  failPoint?: FailPoint,
): Promise<T> {
  if (failPoint === undefined) return db.transaction().execute(work);
  const result = await db.transaction().execute(async (tx) => {
    const value = await work(tx.withPlugin(failPointPlugin(name, failPoint)));
    failPoint(`${name}:commit`);
    return value;
  });
  failPoint(`${name}:committed`);
  return result;
}
