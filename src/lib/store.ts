/** A value outside React that can be read and followed; only its owner sets it. */
export interface ReadonlyStore<Value> {
  /** The value as it is now: the same object until the next `set`. */
  readonly get: () => Value;
  /** Calls the listener after every `set`; the answer ends that. */
  readonly subscribe: (listener: () => void) => () => void;
}

export interface Store<Value> extends ReadonlyStore<Value> {
  /** Replaces the value and tells every listener, in the order in which they came. */
  readonly set: (next: Value) => void;
}

/** One value and those who follow it. Components follow a store by `useStore`. */
export function createStore<Value>(initial: Value): Store<Value> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set: (next) => {
      current = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      // An entry of its own for every subscription: one listener may follow twice and leave once.
      const entry = () => listener();
      listeners.add(entry);
      return () => {
        listeners.delete(entry);
      };
    },
  };
}
