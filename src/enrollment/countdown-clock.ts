import { createMonotonicClock } from "../lib/monotonic-clock.ts";

/** The clock of waits: it does not jump with the wall clock and counts a computer's sleep (faults.md §1.4). */
export const countdownClock = createMonotonicClock();

/** The moment `seconds` from now, by `countdownClock`, in milliseconds. */
export function waitUntil(seconds: number): number {
  return countdownClock.now() + seconds * 1_000;
}
