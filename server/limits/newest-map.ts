/** What a process remembers by key: a key that is set again is new again, and of too many the oldest are forgotten. */
export interface NewestMap<T> {
  readonly get: (key: string) => T | undefined;
  readonly set: (key: string, value: T) => void;
  readonly delete: (key: string) => void;
  readonly values: () => readonly T[];
}

/** @param most more than are in use at a time */
export function newestMap<T>(most = 50_000): NewestMap<T> {
  const entries = new Map<string, T>();
  return {
    get: (key) => entries.get(key),
    set: (key, value) => {
      entries.delete(key);
      entries.set(key, value);
      const oldest = entries.size > most ? entries.keys().next().value : undefined;
      if (oldest !== undefined) entries.delete(oldest);
    },
    delete: (key) => void entries.delete(key),
    values: () => [...entries.values()],
  };
}
