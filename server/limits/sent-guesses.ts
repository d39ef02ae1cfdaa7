import type { Db } from "../store/schema.ts";
import { passwordFailuresTable } from "../store/tables/failure-tables.ts";
import { debtMs } from "./guess-budget.ts";
import type { GuessLane } from "./password-limiter.ts";

/**
 * The same counters for all guesses that were sent, those that have no answer yet too; the lane itself counts those that were
 * wrong. What is in one and not in the other is in flight.
 */
export function sentLane(lane: GuessLane): GuessLane {
  return lane.map((charge) => ({ ...charge, key: sentKey(charge.key) }));
}

function sentKey(key: string): string {
  return `${key}:sent`;
}

/** What counters are at when a guess was no wrong one. A right one also takes away what its host or browser owes. */
export function afterGuess(
  lane: GuessLane,
  paidAt: ReadonlyMap<string, number>,
  now: number,
  isRight: boolean,
): ReadonlyMap<string, number> {
  const after = new Map<string, number>();
  for (const { key, budget, forgiven } of lane) {
    const owed = isRight && forgiven ? debtMs(budget, paidAt.get(key) ?? 0, now) : 0;
    after.set(sentKey(key), (paidAt.get(sentKey(key)) ?? 0) - budget.everyMs - owed);
    if (owed > 0) after.set(key, 0);
  }
  return after;
}

/** Gives back what a guess was charged as sent. Locks in the order in which guesses are charged. */
export async function giveBackGuess(tx: Db, lane: GuessLane, now: number, isRight: boolean): Promise<void> {
  const locked = [...sentLane(lane), ...lane.filter(({ forgiven }) => isRight && forgiven)];
  const paidAt = await passwordFailuresTable.lock(
    tx,
    locked.map(({ key }) => key),
    now,
  );
  await passwordFailuresTable.put(tx, afterGuess(lane, paidAt, now, isRight), now);
}
