import { BusyError } from "./busy-error.ts";

/** Lets at most a few jobs of one key run at a time in this process. */
export interface KeyedGate {
  /** @throws BusyError when too many wait for the key */
  readonly run: <T>(key: string, job: () => Promise<T>) => Promise<T>;
}

/**
 * A gate for `width` jobs a key, `queue` more waiting. Bounds how many guesses can be in flight between the check of a
 * limit and the count of a failure.
 */
export function createKeyedGate(width: number, queue: number): KeyedGate {
  const keys = new Map<string, { running: number; readonly waiting: (() => void)[] }>();
  return {
    run: async (key, job) => {
      const state = keys.get(key) ?? { running: 0, waiting: [] };
      keys.set(key, state);
      if (state.running >= width && state.waiting.length >= queue) throw new BusyError();
      if (state.running >= width) await new Promise<void>((resolve) => void state.waiting.push(resolve));
      else state.running += 1;
      try {
        return await job();
      } finally {
        const next = state.waiting.shift();
        if (next !== undefined) next();
        else state.running -= 1;
        if (state.running === 0) keys.delete(key);
      }
    },
  };
}
