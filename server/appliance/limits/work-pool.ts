import pLimit from "p-limit";
import type { LimitFunction } from "p-limit";

/** Too many wait already; nothing was done. The caller answers 503. */
export class BusyError extends Error {
  constructor() {
    super("the queue is full");
    this.name = "BusyError";
  }
}

/** Runs heavy jobs a few at a time, and refuses rather than piling up. */
interface WorkPool {
  /** True while another job would be taken. */
  readonly hasRoom: () => boolean;
  /** @throws BusyError at once when the queue is full */
  readonly run: <T>(job: () => Promise<T>) => Promise<T>;
}

/** `workers` jobs run, `queue` more wait in order. p-limit counts both but has no longest queue of its own. */
export function createWorkPool(workers: number, queue: number): WorkPool {
  const limit = pLimit(workers);
  const hasRoom = (): boolean => taken(limit) < workers + queue;
  return {
    hasRoom,
    run: async (job) => {
      if (!hasRoom()) throw new BusyError();
      return limit(job);
    },
  };
}

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
  const limits = new Map<string, LimitFunction>();
  return {
    run: async (key, job) => {
      const limit = limits.get(key) ?? pLimit(width);
      if (taken(limit) >= width + queue) throw new BusyError();
      limits.set(key, limit);
      try {
        return await limit(job);
      } finally {
        // Only its own: a later call may have begun a new one for the key.
        if (taken(limit) === 0 && limits.get(key) === limit) limits.delete(key);
      }
    },
  };
}

/** Jobs that run or wait. */
function taken({ activeCount, pendingCount }: LimitFunction): number {
  return activeCount + pendingCount;
}
