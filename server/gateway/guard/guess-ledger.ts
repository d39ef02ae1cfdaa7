import { paidAfterGuess } from "../../limits/guess-budget.ts";
import { chargeGuess, guessWait, longestWait, settleGuess } from "../../limits/password-limiter.ts";
import type { GuessLane } from "../../limits/password-limiter.ts";
import { StorageError } from "../../store/storage-error.ts";
import type { Store } from "../../store/store.ts";

/** What is owed for wrong guesses. Each answers 0, or the milliseconds to wait. */
export interface GuessLedger {
  readonly wait: (lane: GuessLane, now: number) => Promise<number>;
  /** Charges a wrong guess; when it must wait, nothing is charged. */
  readonly charge: (lane: GuessLane, now: number) => Promise<number>;
  /** Takes away what this host or browser owes, after a right one. */
  readonly settle: (lane: GuessLane, now: number) => Promise<number>;
}

/** How long a store that failed is not asked again: each try may take seconds. */
const DOWN_MS = 5_000;
const MOST_KEPT = 50_000;

/** In the store, for all nodes; while it is down in this process, where the debts then stay until they have decayed. */
export function createGuessLedger(store: Store): GuessLedger {
  const paidAt = new Map<string, number>();
  let downUntil = Number.NEGATIVE_INFINITY;

  const inMemory = {
    wait: (lane: GuessLane, now: number) => longestWait(lane, paidAt, now),
    charge: (lane: GuessLane, now: number) => {
      for (const { key, budget } of lane) {
        const at = paidAfterGuess(budget, paidAt.get(key) ?? 0, now);
        paidAt.delete(key);
        paidAt.set(key, at);
      }
      for (const key of paidAt.keys()) {
        if (paidAt.size <= MOST_KEPT) break;
        paidAt.delete(key);
      }
    },
    settle: (lane: GuessLane) => {
      for (const { key } of lane.filter(({ forgiven }) => forgiven)) paidAt.delete(key);
    },
  };
  /** @returns null while the store is down */
  async function ask(work: () => Promise<number>): Promise<number | null> {
    if (performance.now() < downUntil) return null;
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      downUntil = performance.now() + DOWN_MS;
      return null;
    }
  }
  const stored = (name: string, lane: GuessLane, now: number, act: typeof chargeGuess) =>
    ask(() => store.transaction(name, (tx) => act(tx, lane, now)));
  return {
    wait: async (lane, now) => {
      const wait = (await ask(() => store.read((db) => guessWait(db, lane, now)))) ?? 0;
      return Math.max(wait, inMemory.wait(lane, now));
    },
    charge: async (lane, now) => {
      const wait = inMemory.wait(lane, now);
      if (wait > 0) return wait;
      const inStore = await stored("chargeGuess", lane, now, chargeGuess);
      if (inStore === null) inMemory.charge(lane, now);
      return inStore ?? 0;
    },
    settle: async (lane, now) => {
      const wait = inMemory.wait(lane, now);
      if (wait > 0) return wait;
      inMemory.settle(lane);
      return (await stored("settleGuess", lane, now, settleGuess)) ?? 0;
    },
  };
}
