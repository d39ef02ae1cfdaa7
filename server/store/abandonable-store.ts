import { StorageError } from "./storage-error.ts";
import type { Store } from "./store.ts";

/** Somebody's wait for the store, which may end before the work does. */
export interface Wait {
  /** Whether it has ended: what has not come to its COMMIT by then is never done. */
  isOver: boolean;
  /** How many COMMITs are under way. Who stops waiting for one can't know what becomes of it. */
  commits: number;
}

/** The store for somebody who may stop waiting. A commit under way is not taken back. */
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
