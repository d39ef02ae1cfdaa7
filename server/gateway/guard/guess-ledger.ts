import { afterCharge, chargeGuess, guessWait, longestWait } from "../../limits/password-limiter.ts";
import type { GuessLane } from "../../limits/password-limiter.ts";
import { afterGuess, giveBackGuess, sentLane } from "../../limits/sent-guesses.ts";
import type { Db } from "../../store/schema.ts";
import { StorageError } from "../../store/storage-error.ts";
import type { Store } from "../../store/store.ts";

/** What became of a guess; nobody may know, and then it counts as wrong. */
export type Outcome = "right" | "wrong" | "none";

/** What is owed for wrong guesses, and for those that may turn out to be. */
export interface GuessLedger {
  /** @returns 0, or the milliseconds to wait */
  readonly wait: (lane: GuessLane, now: number) => Promise<number>;
  /** Charges a wrong guess; when it must wait, nothing is charged. @returns 0, or the milliseconds to wait */
  readonly charge: (lane: GuessLane, now: number) => Promise<number>;
  /**
   * Charges a guess before it is sent.
   * @returns what ends it, or null while those in flight may spend what is left of the budget
   */
  readonly reserve: (
    lane: GuessLane,
    now: number,
  ) => Promise<((outcome: Outcome, now: number) => Promise<void>) | null>;
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
      for (const [key, at] of afterCharge(lane, paidAt, now)) {
        paidAt.delete(key);
        paidAt.set(key, at);
      }
      for (const key of paidAt.keys()) {
        if (paidAt.size <= MOST_KEPT) break;
        paidAt.delete(key);
      }
    },
    giveBack: (lane: GuessLane, now: number, isRight: boolean) => {
      for (const [key, at] of afterGuess(lane, paidAt, now, isRight))
        if (at > now) paidAt.set(key, at);
        else paidAt.delete(key);
    },
  };
  /** @returns null while the store is down */
  async function ask<T>(work: () => Promise<T>): Promise<T | null> {
    if (performance.now() < downUntil) return null;
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      downUntil = performance.now() + DOWN_MS;
      return null;
    }
  }
  const stored = <T>(name: string, act: (tx: Db) => Promise<T>) => ask(() => store.transaction(name, act));

  /** Charges it in the store, or here while that is down. */
  async function charged(lane: GuessLane, now: number): Promise<{ wait: number; inStore: boolean }> {
    const wait = inMemory.wait(lane, now);
    if (wait > 0) return { wait, inStore: false };
    const inStore = await stored("chargeGuess", (tx) => chargeGuess(tx, lane, now));
    if (inStore === null) inMemory.charge(lane, now);
    return { wait: inStore ?? 0, inStore: inStore !== null };
  }
  return {
    wait: async (lane, now) => {
      const wait = (await ask(() => store.read((db) => guessWait(db, lane, now)))) ?? 0;
      return Math.max(wait, inMemory.wait(lane, now));
    },
    charge: async (lane, now) => (await charged(lane, now)).wait,
    reserve: async (lane, sentAt) => {
      const { wait, inStore } = await charged(sentLane(lane), sentAt);
      if (wait > 0) return null;
      return async (outcome, now) => {
        if (outcome === "wrong") {
          await charged(lane, now);
          return;
        }
        const isRight = outcome === "right";
        // What a host owes for the time in which the store was down is forgiven too.
        if (isRight || !inStore) inMemory.giveBack(lane, now, isRight);
        if (inStore) await stored("giveBackGuess", (tx) => giveBackGuess(tx, lane, now, isRight));
      };
    },
  };
}
