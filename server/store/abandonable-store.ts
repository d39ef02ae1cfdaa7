import { StorageError } from "./storage-error.ts";
import type { Store } from "./store.ts";

/**
 * The store for somebody who may be told that nothing was done: what isn't committed by then never is. A commit under way is
 * not taken back.
 * @param isAbandoned whether they were told so
 */
export function abandonableStore(store: Store, isAbandoned: () => boolean): Store {
  const requireWaiting = () => {
    if (isAbandoned()) throw new StorageError("storage", new Error("nobody waits for it any more"));
  };
  return {
    ...store,
    transaction: (name, work) =>
      store.transaction(name, async (tx) => {
        requireWaiting();
        const result = await work(tx);
        requireWaiting();
        return result;
      }),
  };
}
