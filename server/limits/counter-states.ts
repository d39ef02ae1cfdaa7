import type { LimitsRow } from "../store/schema.ts";
import { paidAfter, timesLeft, waitingSpan, waitMs, type Budget } from "./budget.ts";
import { guessBudgets, type Counted, type Counter, type Lane } from "./guess-counters.ts";

/** So many wrong codes in a row are the most that may be (NIST SP 800-63B-4, section 3.2.2). */
export const MOST_IN_A_ROW = 100;
export const LET_IN_MS = 600_000;

/** What a row says beside whose it is. */
export type State = Pick<LimitsRow, "paid_at" | "wrong" | "since">;
export type States = ReadonlyMap<string, State>;

export const NEW: State = { paid_at: 0, wrong: 0, since: 0 };
export const stateOf = (states: States, { row }: Counted): State => states.get(row.key) ?? NEW;

/** Whether wrong ones in a row count here. */
export function countsInARow({ kind, row }: Counter): boolean {
  return row.step === "code" && (kind === "account" || kind === "own-browser");
}

/** What a guess, or what became of it, makes of a counter. */
export function after(one: Counter, state: State, event: "sent" | "right" | "none", now: number): State {
  const { kind } = one;
  const [budget, { paid_at, wrong, since }] = [guessBudgets[kind], state];
  const given = { paid_at: Math.max(0, paid_at - budget.everyMs), since };
  switch (event) {
    case "sent":
      return {
        paid_at: paidAfter(budget, paid_at, now),
        wrong: countsInARow(one) ? wrong + 1 : wrong,
        since,
      };
    case "right":
      // What this address or browser owes is forgiven; of what others owe only this guess is.
      return kind === "address" || kind === "own-browser"
        ? { paid_at: 0, wrong: 0, since }
        : { ...given, wrong: 0 };
    case "none":
      return { ...given, wrong: Math.max(0, wrong - 1) };
    default:
      return event satisfies never;
  }
}

/** Milliseconds until every counter of a lane has a guess; a lane that is closed is open in an hour at the earliest. */
export function laneWait({ name, counters }: Lane, states: States, now: number): number {
  const waits = counters.map((one) => {
    const state = stateOf(states, one);
    const isOver = name === "let-in" && !(state.since <= now && now - state.since < LET_IN_MS);
    const isStopped = countsInARow(one) && state.wrong >= MOST_IN_A_ROW;
    return isOver || isStopped ? 3_600_000 : waitMs(guessBudgets[one.kind], state.paid_at, now);
  });
  return Math.max(...waits);
}

/** How many wrong ones may still come before the next one waits. */
export function guessesLeft({ counters }: Lane, states: States, now: number): number {
  return Math.min(
    ...counters.map((one) => timesLeft(guessBudgets[one.kind], stateOf(states, one).paid_at, now)),
  );
}

/** What somebody let in owes keeps nobody waiting: it gives guesses. */
const BUDGETS: ReadonlyMap<string, Budget> = new Map(
  Object.entries(guessBudgets).filter(([kind]) => kind !== "let-in"),
);

/** By kind, where the `paid_at` of a counter lies that keeps somebody waiting. */
export const waitingSpans = (now: number) =>
  [...BUDGETS].map(([kind, budget]) => ({ kind, ...waitingSpan(budget, now) }));

/** Until when a counter keeps somebody waiting: null until somebody opens it, undefined where it doesn't. */
export function waitsUntil(
  { kind, step, wrong, paid_at }: LimitsRow,
  now: number,
): number | null | undefined {
  if (step === "code" && wrong >= MOST_IN_A_ROW) return null;
  const budget = BUDGETS.get(kind);
  const wait = budget === undefined ? 0 : waitMs(budget, paid_at, now);
  return wait > 0 ? now + wait : undefined;
}
