import { randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { KyselyPlugin } from "kysely";
import type { Db } from "./schema.ts";
import { StorageError, toStorageError } from "./storage-error.ts";
import type { Store } from "./store.ts";

const RETRIES = 3;

/**
 * Called before each statement (`accept:3`), before the commit (`accept:commit`) and after it (`accept:committed`) of a
 * transaction, so that a crash suite can stop the process there. Production passes none.
 */
export type FailPoint = (name: string) => void;

/**
 * One transaction, tried again at most three times with jitter when the engine reports lock or serialization trouble,
 * and only then: such a failure is known to have rolled back.
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
      if (failure.fault !== "contention" || attempt >= RETRIES) throw failure;
      await sleep(10 * 2 ** attempt + randomInt(20));
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

/** Calls the fail point before every statement of one transaction, numbered from 1. */
function failPointPlugin(name: string, failPoint: FailPoint): KyselyPlugin {
  let statement = 0;
  return {
    transformQuery: ({ node }) => {
      statement += 1;
      failPoint(`${name}:${statement}`);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
}

/** Somebody's wait for the store, which may end before the work does. */
export interface Wait {
  /** Whether it has ended: what has not come to its COMMIT by then is never done. */
  isOver: boolean;
  /** How many COMMITs are under way. Who stops waiting for one can't know what becomes of it. */
  commits: number;
}

/** The store for callers who may give up waiting. A commit that has begun goes through. */
export function abandonableStore(store: Store, wait: Wait): Store {
  const requireWaiting = () => {
    if (wait.isOver) throw new StorageError("storage", new Error("nobody waits for it any more"));
  };
  return {
    ...store,
    transaction: async (name, work) => {
      let commits = 0;
      const setCommits = (now: 0 | 1) => {
        wait.commits += now - commits;
        commits = now;
      };
      try {
        return await store.transaction(name, async (tx) => {
          // It may be another try.
          setCommits(0);
          requireWaiting();
          const result = await work(tx);
          requireWaiting();
          setCommits(1);
          return result;
        });
      } finally {
        setCommits(0);
      }
    },
  };
}
