/** How many guesses there are at once, and how long it takes until one of them is given back. */
export interface GuessBudget {
  readonly guesses: number;
  readonly everyMs: number;
}

/**
 * A debt is kept as the instant at which it will have decayed: one number, which needs no clearing up as time goes by.
 * An instant that no debt of this budget can reach was written before the clock went back, and counts as paid (D-16).
 */
export function debtMs({ guesses, everyMs }: GuessBudget, paidAt: number, now: number): number {
  const debt = Math.max(0, paidAt - now);
  return debt > guesses * everyMs ? 0 : debt;
}

/** Milliseconds until a guess may be made: 0 while the budget lasts, else at most the time of one guess. */
export function waitMs(budget: GuessBudget, paidAt: number, now: number): number {
  return Math.max(0, debtMs(budget, paidAt, now) - (budget.guesses - 1) * budget.everyMs);
}

/** When the debt will have decayed, with one guess more in it. */
export function paidAfterGuess(budget: GuessBudget, paidAt: number, now: number): number {
  return now + debtMs(budget, paidAt, now) + budget.everyMs;
}
