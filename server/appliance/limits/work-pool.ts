import pLimit from "p-limit";
import type { LimitFunction } from "p-limit";

/** Too many wait already; nothing was done. The caller answers 503. */
export class BusyError extends Error {
  constructor() {
    super("the queue is full");
    this.name = "BusyError";
  }
}

/** Whose job it is. */
export interface Claim {
  /** A network, a browser or a user: each takes its turn, however many jobs it has. */
  readonly from: string;
  /** A known browser or a person who is signed in: a quarter of the queue is for them alone. */
  readonly known: boolean;
}

/** The server's own jobs. */
export const ownClaim: Claim = { from: "server", known: true };

/** Runs heavy jobs a few at a time, fairly, and refuses rather than piling up. */
export interface FairPool {
  /** True while another job of this claim would be taken. */
  readonly hasRoom: (claim: Claim) => boolean;
  /** @throws BusyError at once when the queue is full for this claim */
  readonly run: <T>(claim: Claim, job: () => Promise<T>) => Promise<T>;
}

/**
 * `workers` jobs run, `queue` more wait. Claims take turns, and none has more than half of the queue (security rule 47).
 * p-limit holds the number of workers; which job is next is decided here.
 */
export function createFairPool(workers: number, queue: number): FairPool {
  const limit = pLimit(workers);
  /** In the order of their turns. */
  const waiting = new Map<string, (() => Promise<void>)[]>();
  const strangers = Math.ceil((queue * 3) / 4);
  const hasRoom = ({ from, known }: Claim): boolean =>
    taken(limit) < workers + (known ? queue : strangers) &&
    (waiting.get(from)?.length ?? 0) < Math.max(1, Math.ceil(queue / 2));
  const next = async (): Promise<void> => {
    const [turn] = waiting;
    if (turn === undefined) return;
    const [from, [job, ...later]] = turn;
    waiting.delete(from);
    if (later.length > 0) waiting.set(from, later);
    await job?.();
  };
  return {
    hasRoom,
    run: (claim, job) =>
      new Promise((resolve, reject) => {
        if (!hasRoom(claim)) throw new BusyError();
        const jobs = waiting.get(claim.from) ?? [];
        waiting.set(claim.from, [...jobs, () => job().then(resolve, reject)]);
        void limit(next);
      }),
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
