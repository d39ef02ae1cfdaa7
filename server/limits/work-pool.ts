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
  /** A network or a user: each takes its turn, however many jobs it has. A user is one, with however many browsers. */
  readonly from: string;
  /** Somebody in a known browser, or who is signed in: a quarter of the queue is for them alone. */
  readonly known: boolean;
}

/** The jobs of a person who is known: of all their browsers and sessions together. */
export function userClaim(userId: string): Claim {
  return { from: `user:${userId}`, known: true };
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

interface Job {
  readonly claim: Claim;
  readonly run: () => Promise<void>;
  readonly refuse: (error: BusyError) => void;
}

/** Over how many jobs it is remembered whose they were. */
const REMEMBERED = 1_000;

/** Among those who are known so many more: else a rush of many would only take turns at refusing each other. */
const MANY_MORE = 16;

/**
 * `workers` jobs run, `queue` more wait. Claims take turns, and none has more than half of the queue (security rule 47).
 * Where it is full, the one who had the most of the last jobs gives way to one who had fewer, and nobody who is known to a
 * stranger: a flood keeps no newcomer out. p-limit holds the number of workers; which job is next is decided here.
 */
export function createFairPool(workers: number, queue: number): FairPool {
  const limit = pLimit(workers);
  /** In the order of their turns. */
  const waiting = new Map<string, Job[]>();
  const had = rememberLast(REMEMBERED);
  const strangers = Math.ceil((queue * 3) / 4);
  /** The latest job that a new one takes the place of. */
  const givesWay = ({ from, known }: Claim): Job | undefined => {
    const latest = [...waiting.values()].flatMap((jobs) => jobs.slice(-1));
    const others = latest.filter(({ claim }) => known || !claim.known);
    const [most] = others.toSorted((one, other) => had.count(other.claim.from) - had.count(one.claim.from));
    const least = had.count(from) + (known ? MANY_MORE : 1);
    return most !== undefined && had.count(most.claim.from) >= least ? most : undefined;
  };
  const isFull = ({ known }: Claim) => taken(limit) >= workers + (known ? queue : strangers);
  const hasRoom = (claim: Claim): boolean =>
    (waiting.get(claim.from)?.length ?? 0) < Math.max(1, Math.ceil(queue / 2)) &&
    (!isFull(claim) || givesWay(claim) !== undefined);
  const keep = (from: string, jobs: Job[]) => {
    if (jobs.length > 0) waiting.set(from, jobs);
    else waiting.delete(from);
  };
  const next = async (): Promise<void> => {
    const [turn] = waiting;
    if (turn === undefined) return;
    const [from, [job, ...later]] = turn;
    waiting.delete(from);
    keep(from, later);
    had.add(from);
    await job?.run();
  };
  return {
    hasRoom,
    run: (claim, job) =>
      new Promise((resolve, refuse) => {
        if (!hasRoom(claim)) throw new BusyError();
        const loser = isFull(claim) ? givesWay(claim) : undefined;
        const jobs = waiting.get(claim.from) ?? [];
        waiting.set(claim.from, [...jobs, { claim, refuse, run: () => job().then(resolve, refuse) }]);
        if (loser === undefined) void limit(next);
        else {
          // The new one takes over the turn that the limit holds for it.
          keep(loser.claim.from, (waiting.get(loser.claim.from) ?? []).slice(0, -1));
          loser.refuse(new BusyError());
        }
      }),
  };
}

/** Counts names among the last so many. */
function rememberLast(most: number) {
  const last: string[] = [];
  const counts = new Map<string, number>();
  const count = (name: string) => counts.get(name) ?? 0;
  return {
    count,
    add: (name: string) => {
      last.push(name);
      counts.set(name, count(name) + 1);
      const gone = last.length > most ? last.shift() : undefined;
      if (gone === undefined) return;
      if (count(gone) === 1) counts.delete(gone);
      else counts.set(gone, count(gone) - 1);
    },
  };
}

/** Jobs that run or wait. */
function taken({ activeCount, pendingCount }: LimitFunction): number {
  return activeCount + pendingCount;
}
