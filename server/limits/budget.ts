import { CLOCK_TOLERANCE_MS } from "../http/clock.ts";

/** How often something may be done at once, and how long it takes until once more is given back. */
export interface Budget {
  readonly times: number;
  readonly everyMs: number;
}

/**
 * A debt is kept as the instant at which it will have decayed (the generic cell rate algorithm): one number, and nothing to
 * clear up. An instant that no debt can reach was written before the clock went back, and counts as paid. The tolerance is
 * for another node, whose clock may be a little ahead.
 */
export function debtMs({ times, everyMs }: Budget, paidAt: number, now: number): number {
  const [debt, most] = [Math.max(0, paidAt - now), times * everyMs];
  return debt > most + CLOCK_TOLERANCE_MS ? 0 : Math.min(debt, most);
}

/** Milliseconds until it may be done once more: 0 while the budget lasts. */
export function waitMs(budget: Budget, paidAt: number, now: number): number {
  return Math.max(0, debtMs(budget, paidAt, now) - (budget.times - 1) * budget.everyMs);
}

/** Where `paidAt` lies while there is a wait: after the one, and at the other at the latest. */
export function waitingSpan({ times, everyMs }: Budget, now: number) {
  return { after: now + (times - 1) * everyMs, latest: now + times * everyMs + CLOCK_TOLERANCE_MS };
}

/** When the debt will have decayed, with once more in it. */
export function paidAfter(budget: Budget, paidAt: number, now: number): number {
  return now + debtMs(budget, paidAt, now) + budget.everyMs;
}

/** How often it may still be done at once. */
export function timesLeft(budget: Budget, paidAt: number, now: number): number {
  return Math.floor(budget.times - debtMs(budget, paidAt, now) / budget.everyMs);
}
