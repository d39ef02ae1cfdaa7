import type { Store } from "../store/store.ts";
import { metaTable } from "../store/tables/meta-table.ts";

const PATIENCE = 2_000;

/** Whether the database answers a small question within two seconds. */
export function storeReady(store: Store): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), PATIENCE);
    const answer = (good: boolean) => {
      clearTimeout(timer);
      resolve(good);
    };
    store
      .read((db) => metaTable.get(db, "key_check"))
      .then(
        () => answer(true),
        () => answer(false),
      );
  });
}
