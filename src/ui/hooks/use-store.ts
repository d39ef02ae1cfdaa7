import { useSyncExternalStore } from "react";
import type { ReadonlyStore } from "../../lib/store.ts";

/** The value of a store; renders again when it changes. */
export function useStore<Value>(store: ReadonlyStore<Value>): Value {
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}
