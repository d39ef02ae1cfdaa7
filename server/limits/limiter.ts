import type { Clock } from "../http/clock.ts";
import { StorageError } from "../store/storage-error.ts";
import type { CounterStore } from "./counter-store.ts";
import {
  after,
  countsInARow,
  guessesLeft,
  laneWait,
  MOST_IN_A_ROW,
  stateOf,
  type State,
  type States,
} from "./counter-states.ts";
import { lanesOf, type Counter, type Guess, type Lane } from "./guess-counters.ts";
import { createTurnQueue, type TurnQueue } from "../http/turn-queue.ts";
import { BusyError, strangerTurn } from "../http/turn.ts";
import { turnLimits } from "./turn-limits.ts";

/** What became of a guess. Nobody knows of one without an answer, and it counts as wrong. */
export type Outcome = "right" | "wrong" | "none";

export interface Guessed<T> {
  readonly outcome: Outcome;
  readonly value: T;
}

export type Limited<T> =
  | {
      readonly kind: "made";
      readonly value: T;
      /** Who has sent so many wrong codes in a row that no more are taken: everybody else, or this browser. */
      readonly stopped: "strangers" | "own-browser" | null;
    }
  | { readonly kind: "limited"; readonly waitMs: number };

export interface Limiter {
  /**
   * Makes a guess when it is its turn, if the limits have one left. It counts as wrong from before it is made.
   * @param run is told how many wrong ones may still come after this one
   * @throws BusyError when too many wait, or its turn doesn't come in time; what `run` throws
   */
  readonly guess: <T>(guess: Guess, run: (left: number) => Promise<Guessed<T>>) => Promise<Limited<T>>;
}

/** The one limiter of guesses, for passwords and codes, in front of the embedded appliance and in a gateway (docs/limits.md). */
export function createLimiter(clock: Clock): (counters: CounterStore) => Limiter {
  const queueOf: Queues = keyed(() => createTurnQueue(turnLimits.guesses));
  return (counters) => ({ guess: guessWith(counters, clock, queueOf) });
}

type Queues = ReturnType<typeof keyed<TurnQueue>>;

function guessWith(counters: CounterStore, clock: Clock, queueOf: Queues): Limiter["guess"] {
  /** @returns how long to wait, or how many may still come after this one */
  const charge = (lane: Lane) =>
    counters.change(lane.counters, (states): { value: Charged; after: States } => {
      const now = clock.now();
      const wait = laneWait(lane, states, now);
      if (wait > 0) return { value: { wait, left: 0, wrong: 0 }, after: new Map() };
      const sent = changed(lane.counters, states, "sent", now);
      const wrong = Math.max(...lane.counters.map((one) => stateOf(sent, one).wrong));
      return { value: { wait, left: guessesLeft(lane, sent, now), wrong }, after: sent };
    });
  /** The guess stays counted where this fails: what it was for is done. */
  async function settle(guess: Guess, lane: Lane, outcome: "right" | "none"): Promise<void> {
    const reopened = outcome === "right" && lane.name === "own" ? strangersInARow(guess) : [];
    try {
      await counters.change([...lane.counters, ...reopened], (states) => {
        const settled = changed(lane.counters, states, outcome, clock.now());
        const opened = reopened.map((one): [string, State] => [
          one.row.key,
          { ...stateOf(states, one), wrong: 0 },
        ]);
        return { value: undefined, after: new Map([...settled, ...opened]) };
      });
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
    }
  }
  return async (guess, run) => {
    const lanes = lanesOf(guess);
    const states = await counters.read(lanes.flatMap((one) => one.counters));
    const waits = lanes.map((one) => laneWait(one, states, clock.now()));
    const lane = lanes[waits.indexOf(0)];
    // Before any queue: of those who are refused nobody waits for a turn.
    if (lane === undefined) return { kind: "limited", waitMs: Math.min(...waits) };
    const key = `${guess.account} ${guess.step} ${lane.name}`;
    const turn = strangerTurn(guess.address);
    return queueOf(key, (queue) =>
      queue.run(turn, async () => {
        const { wait, left, wrong } = await charge(lane);
        if (wait > 0) return { kind: "limited", waitMs: wait };
        const { outcome, value } = await run(left).catch(async (error: unknown) => {
          // Turned away by another queue: nobody looked at it.
          if (error instanceof BusyError) await settle(guess, lane, "none");
          throw error;
        });
        if (outcome !== "wrong") await settle(guess, lane, outcome);
        const isLast = outcome === "wrong" && wrong === MOST_IN_A_ROW;
        const stopped = lane.name === "own" ? "own-browser" : "strangers";
        return { kind: "made", value, stopped: isLast ? stopped : null };
      }),
    );
  };
}

interface Charged {
  readonly wait: number;
  readonly left: number;
  /** In a row, this one included. */
  readonly wrong: number;
}

function changed(
  counters: readonly Counter[],
  states: States,
  event: "sent" | "right" | "none",
  now: number,
): Map<string, State> {
  return new Map(counters.map((one) => [one.row.key, after(one, stateOf(states, one), event, now)]));
}

/** Where wrong codes in a row are counted of everybody but own browsers. */
function strangersInARow(guess: Guess): readonly Counter[] {
  const strangers = lanesOf({ ...guess, ownBrowser: null }).find(({ name }) => name === "strangers");
  return strangers?.counters.filter(countsInARow) ?? [];
}

/** Gives each key one of its own, for as long as it has jobs. */
function keyed<Own>(create: () => Own) {
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
