import { clientNetwork } from "../http/client-network.ts";
import { BusyError, userClaim } from "./work-pool.ts";
import type { Claim } from "./work-pool.ts";

/** Whose job it is, and from which host. A user's hosts take turns too: a stolen session doesn't hold its owner up. */
export interface Turn extends Claim {
  readonly host: string;
}

export function userTurn(userId: string, address: string): Turn {
  return { ...userClaim(userId), host: clientNetwork(address).host };
}

export function strangerTurn(address: string): Turn {
  const { host, network } = clientNetwork(address);
  return { from: network, host, known: false };
}

/** How many jobs run at a time: of one user, of a stranger's host and network, of all strangers, of everybody. */
export interface TurnLimits {
  readonly user: number;
  readonly host: number;
  readonly network: number;
  readonly strangers: number;
  readonly all: number;
  /** How many more wait, of one host: connections bound the rest (security rule 48). */
  readonly waiting: number;
  /** Milliseconds that a job waits for its turn; default: as long as it takes. */
  readonly patienceMs?: number;
}

export interface TurnQueue {
  /** @throws BusyError at once when too many of the host wait, or when its turn doesn't come in time */
  readonly run: <T>(turn: Turn, job: () => Promise<T>) => Promise<T>;
}

interface Waiting {
  readonly turn: Turn;
  readonly start: () => void;
}

/**
 * Runs jobs that hold something of which there is little (docs/limits.md). Nobody has more than a part of it, and those who wait take
 * turns: users and networks with each other, then the hosts of one. So a flood waits for itself.
 */
export function createTurnQueue(limits: TurnLimits): TurnQueue {
  const running = new Map<string, number>();
  /** By user or network, then by host, in the order of their turns. */
  const waiting = new Map<string, Map<string, Waiting[]>>();
  const countOf = (key: string) => running.get(key) ?? 0;
  const keysOf = ({ from, host, known }: Turn) =>
    known ? ["all", `from ${from}`] : ["all", "strangers", `from ${from}`, `host ${host}`];
  const hasRoom = ({ from, host, known }: Turn): boolean =>
    countOf("all") < limits.all &&
    (known
      ? countOf(`from ${from}`) < limits.user
      : countOf("strangers") < limits.strangers &&
        countOf(`from ${from}`) < limits.network &&
        countOf(`host ${host}`) < limits.host);
  const count = (turn: Turn, by: 1 | -1) => {
    for (const key of keysOf(turn)) {
      if (countOf(key) + by > 0) running.set(key, countOf(key) + by);
      else running.delete(key);
    }
  };
  const takeNext = (): Waiting | undefined => {
    if (countOf("all") >= limits.all) return undefined;
    for (const [from, hosts] of waiting)
      for (const [host, jobs] of hosts) {
        const [first] = jobs;
        if (first === undefined || !hasRoom(first.turn)) continue;
        jobs.shift();
        moveToEnd(hosts, host, jobs.length > 0);
        moveToEnd(waiting, from, hosts.size > 0);
        return first;
      }
    return undefined;
  };
  const startNext = () => {
    for (let next = takeNext(); next !== undefined; next = takeNext()) {
      count(next.turn, 1);
      next.start();
    }
  };
  const end = (turn: Turn) => {
    count(turn, -1);
    startNext();
  };
  const drop = (late: Waiting, refuse: (error: BusyError) => void) => {
    const { from, host } = late.turn;
    const hosts = waiting.get(from);
    const rest = hosts?.get(host)?.filter((one) => one !== late) ?? [];
    if (rest.length > 0) hosts?.set(host, rest);
    else hosts?.delete(host);
    if (hosts?.size === 0) waiting.delete(from);
    refuse(new BusyError());
  };
  return {
    run: (turn, job) =>
      new Promise((resolve, refuse) => {
        const hosts = waiting.get(turn.from) ?? new Map<string, Waiting[]>();
        const jobs = hosts.get(turn.host) ?? [];
        if (jobs.length >= limits.waiting) throw new BusyError();
        const start = () => {
          clearTimeout(timer);
          // Only after what has come in meanwhile: else jobs that never wait would follow each other before anybody is heard.
          const ended = () => void setImmediate(end, turn);
          job().then(resolve, refuse).finally(ended);
        };
        const one = { turn, start };
        const timer =
          limits.patienceMs === undefined ? undefined : setTimeout(drop, limits.patienceMs, one, refuse);
        jobs.push(one);
        hosts.set(turn.host, jobs);
        waiting.set(turn.from, hosts);
        startNext();
      }),
  };
}

function moveToEnd<T>(map: Map<string, T>, key: string, hasMore: boolean): void {
  const value = map.get(key);
  map.delete(key);
  if (hasMore && value !== undefined) map.set(key, value);
}
