import type { Db } from "../../store/schema.ts";
import { secondFactorFailuresTable } from "../../store/tables/failure-tables.ts";
import { enrollmentStartsTable } from "../../store/tables/enrollment-tables.ts";

const FREE = 4;
const FIRST_DELAY_MS = 30_000;
const LONGEST_DELAY_MS = 3_600_000;
const STOP = 100;

/** Delay after the n-th failure: from the fifth 30 s, doubling, at most an hour. */
function secondFactorDelay(n: number): number {
  return n <= FREE ? 0 : Math.min(FIRST_DELAY_MS * 2 ** (n - FREE - 1), LONGEST_DELAY_MS);
}

/**
 * Counts the attempt as a failure *before* the code is looked at, in its own committed transaction under the lock of the
 * user row; a success clears the count afterwards. So parallel guesses cannot slip past, and a counter that cannot be
 * written refuses the attempt (security rules 5 and 24).
 * @returns 0 when the attempt may go on, else the seconds to wait
 */
export async function reserveSecondFactorAttempt(tx: Db, userId: string, now: number): Promise<number> {
  const { n, nextAt } = await secondFactorFailuresTable.byUser(tx, userId);
  if (n >= STOP) return LONGEST_DELAY_MS / 1_000;
  const delay = secondFactorDelay(n);
  // After the clock went back, or where another node's is ahead, the wait starts anew from this time and is never longer
  // than its own length (D-16). A free attempt has none: it is counted, whatever was written by another clock.
  const wait = Math.min(nextAt - now, delay);
  if (wait > 0) {
    if (wait === delay) await secondFactorFailuresTable.put(tx, userId, n, now + delay);
    return wait / 1_000;
  }
  await secondFactorFailuresTable.put(tx, userId, n + 1, now + secondFactorDelay(n + 1));
  return 0;
}

const QUOTA = 20;
const WINDOW_MS = 3_600_000;

/** Seconds until the user may start another enrollment: 0, or until the oldest of twenty in an hour falls out (security.md section 5). */
export async function enrollmentWait(db: Db, userId: string, now: number): Promise<number> {
  const starts = await enrollmentStartsTable.since(db, userId, now - WINDOW_MS);
  const oldest = starts[starts.length - QUOTA];
  return oldest === undefined ? 0 : Math.max(1, (oldest + WINDOW_MS - now) / 1_000);
}
