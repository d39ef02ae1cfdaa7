/** A value outside React that components follow by `useSyncExternalStore`. */
export interface Observable<Value> {
  readonly value: () => Value;
  readonly subscribe: (listener: () => void) => () => void;
  readonly set: (next: Value) => void;
}

export function createObservable<Value>(first: Value): Observable<Value> {
  let current = first;
  const listeners = new Set<() => void>();
  return {
    value: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (next) => {
      current = next;
      for (const listener of listeners) listener();
    },
  };
}
