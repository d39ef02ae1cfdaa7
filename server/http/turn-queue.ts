import { BusyError, type Turn } from "./turn.ts";

/** How many jobs run at a time: of one user, of a stranger's host and network, of all strangers, of everybody. */
export interface TurnLimits {
  readonly user: number;
  readonly host: number;
  readonly network: number;
  readonly strangers: number;
  readonly all: number;
  /** How many more wait: of one host, of one user or network, of all strangers, of everybody. Default: any number. */
  readonly waiting: Readonly<Partial<Record<"host" | "from" | "strangers" | "all", number>>>;
  /** Milliseconds that a job waits for its turn; default: as long as it takes. */
  readonly patienceMs?: number;
}

export interface TurnQueue {
  /** True while another job would be taken. */
  readonly hasRoom: (turn: Turn) => boolean;
  /** @throws BusyError at once when too many wait, later when it gives way, or its turn doesn't come in time */
  readonly run: <T>(turn: Turn, job: () => Promise<T>) => Promise<T>;
}

interface Waiting {
  readonly turn: Turn;
  readonly start: () => Promise<void>;
  readonly refuse: (error: BusyError) => void;
}

const [ALL, STRANGERS] = ["all", "strangers"];
const fromKey = ({ from }: Turn) => `of ${from}`;
const hostKey = ({ from, host }: Turn) => `at ${from} ${host}`;

/**
 * The one fair queue (docs/limits.md): it runs jobs that hold something of which there is little. Nobody has more than a
 * part of it, and those who wait take turns: users and networks with each other, then the hosts of one. Where it is full, a
 * stranger gives way to one who is known, and the one with most waiting to one with fewer. So a flood waits for itself.
 */
export function createTurnQueue(limits: TurnLimits): TurnQueue {
  const [running, waits] = [createTally(), createTally()];
  /** By user or network, then by host, in the order of their turns. */
  const waiting = new Map<string, Map<string, Waiting[]>>();
  const mayRun = (turn: Turn): boolean =>
    turn.known
      ? running.of(fromKey(turn)) < limits.user
      : running.of(STRANGERS) < limits.strangers &&
        running.of(fromKey(turn)) < limits.network &&
        running.of(hostKey(turn)) < limits.host;
  const { host = Infinity, from = Infinity, strangers = Infinity, all = Infinity } = limits.waiting;
  const isFull = ({ known }: Turn): boolean =>
    waits.of(ALL) >= all || (!known && waits.of(STRANGERS) >= strangers);
  const waitsOf = ({ turn }: Pick<Waiting, "turn">): number => waits.of(fromKey(turn));
  const givesWay = (turn: Turn): Waiting | undefined => {
    const newest = [...waiting.values()].flatMap((hosts) => [...hosts.values()].at(-1)?.slice(-1) ?? []);
    const unknown = newest.filter((one) => !one.turn.known);
    const others = turn.known && unknown.length === 0 ? newest : unknown;
    const [most] = others.toSorted((one, other) => waitsOf(other) - waitsOf(one));
    if (most === undefined || (turn.known && !most.turn.known)) return most;
    return waitsOf(most) > waitsOf({ turn }) + 1 ? most : undefined;
  };
  const hasRoom = (turn: Turn): boolean =>
    waits.of(hostKey(turn)) < host &&
    waits.of(fromKey(turn)) < from &&
    (!isFull(turn) || givesWay(turn) !== undefined);
  const remove = (one: Waiting): void => {
    const { from: whose, host: at } = one.turn;
    const hosts = waiting.get(whose);
    const jobs = hosts?.get(at);
    jobs?.splice(jobs.indexOf(one), 1);
    if (jobs?.length === 0) hosts?.delete(at);
    if (hosts?.size === 0) waiting.delete(whose);
    waits.add(one.turn, -1);
  };
  const refuse = (one: Waiting): void => {
    remove(one);
    one.refuse(new BusyError());
  };
  const next = (): Waiting | undefined => {
    if (running.of(ALL) >= limits.all) return undefined;
    for (const hosts of waiting.values())
      for (const [first] of hosts.values()) if (first !== undefined && mayRun(first.turn)) return first;
    return undefined;
  };
  const startNext = () => {
    for (let one = next(); one !== undefined; one = next()) {
      remove(one);
      moveToEnd(waiting.get(one.turn.from), one.turn.host);
      moveToEnd(waiting, one.turn.from);
      running.add(one.turn, 1);
      void one.start();
    }
  };
  const end = (turn: Turn) => {
    running.add(turn, -1);
    startNext();
  };
  return {
    hasRoom,
    run: (turn, job) =>
      new Promise((resolve, reject) => {
        if (!hasRoom(turn)) throw new BusyError();
        const loser = isFull(turn) ? givesWay(turn) : undefined;
        if (loser !== undefined) refuse(loser);
        const start = async () => {
          clearTimeout(timer);
          try {
            resolve(await job());
          } catch (error) {
            reject(error);
          }
          // Only after what has come in meanwhile: else jobs that never wait would follow each other before anybody is heard.
          setImmediate(end, turn);
        };
        const one = { turn, start, refuse: reject };
        const { patienceMs } = limits;
        const timer = patienceMs === undefined ? undefined : setTimeout(refuse, patienceMs, one);
        const hosts = waiting.get(turn.from) ?? new Map<string, Waiting[]>();
        const jobs = hosts.get(turn.host) ?? [];
        jobs.push(one);
        hosts.set(turn.host, jobs);
        waiting.set(turn.from, hosts);
        waits.add(turn, 1);
        startNext();
      }),
  };
}

function moveToEnd<T>(map: Map<string, T> | undefined, key: string): void {
  const value = map?.get(key);
  if (map?.delete(key) === true && value !== undefined) map.set(key, value);
}

/** Counts jobs by whose they are. */
function createTally() {
  const counts = new Map<string, number>();
  const of = (key: string) => counts.get(key) ?? 0;
  return {
    of,
    add: (turn: Turn, by: 1 | -1) => {
      for (const key of [ALL, ...(turn.known ? [] : [STRANGERS]), fromKey(turn), hostKey(turn)])
        if (of(key) + by > 0) counts.set(key, of(key) + by);
        else counts.delete(key);
    },
  };
}
