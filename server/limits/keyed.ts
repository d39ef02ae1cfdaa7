/** Gives each key one of its own, for as long as it has jobs. */
export function keyed<Own>(create: () => Own) {
  const inUse = new Map<string, { readonly own: Own; jobs: number }>();
  return async <T>(key: string, job: (own: Own) => Promise<T>): Promise<T> => {
    const entry = inUse.get(key) ?? { own: create(), jobs: 0 };
    inUse.set(key, entry);
    entry.jobs += 1;
    try {
      return await job(entry.own);
    } finally {
      entry.jobs -= 1;
      if (entry.jobs === 0) inUse.delete(key);
    }
  };
}
