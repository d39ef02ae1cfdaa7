import type { Db } from "../store/schema.ts";
import type { Store } from "../store/store.ts";
import { passwordFailuresTable, secondFactorFailuresTable } from "../store/tables/failure-tables.ts";
import { chargeGuess, deviceLane, guessWait } from "./password-limiter.ts";
import type { GuessLane } from "./password-limiter.ts";

const FREE_ATTEMPTS = 4;
const FIRST_DELAY_MS = 30_000;
const LONGEST_DELAY_MS = 3_600_000;
const MOST_FAILURES = 100;

/** Delay after the n-th failure: 30 s from the fifth, doubling, at most an hour. */
function secondFactorDelay(n: number): number {
  return n <= FREE_ATTEMPTS ? 0 : Math.min(FIRST_DELAY_MS * 2 ** (n - FREE_ATTEMPTS - 1), LONGEST_DELAY_MS);
}

/**
 * Counts the attempt as a failure *before* the code is checked, in its own committed transaction under the lock of the user
 * row; a success clears the count afterwards. So parallel guesses can't slip past, and when the counter can't be written
 * the attempt is refused (security rules 5 and 24).
 * @returns 0 when the attempt may go on, else the seconds to wait
 */
export async function reserveSecondFactorAttempt(tx: Db, userId: string, now: number): Promise<number> {
  const { n, nextAt } = await secondFactorFailuresTable.byUser(tx, userId);
  if (n >= MOST_FAILURES) return LONGEST_DELAY_MS / 1_000;
  const delay = secondFactorDelay(n);
  // After the clock went back, or where another node's is ahead, the wait starts again from now and is never longer than
  // its own length (D-16). A free attempt has no wait: it is counted, whatever another clock wrote.
  const wait = Math.min(nextAt - now, delay);
  if (wait > 0) {
    if (wait === delay) await secondFactorFailuresTable.put(tx, userId, n, now + delay);
    return wait / 1_000;
  }
  await secondFactorFailuresTable.put(tx, userId, n + 1, now + secondFactorDelay(n + 1));
  return 0;
}

/**
 * The same for a browser that has signed in as this user before: it has a budget of its own, so that a thief with the
 * password can't keep the owner out. Once that is spent it is counted like any other browser.
 * @returns whether the attempt was counted here
 */
export async function reserveOwnAttempt(
  tx: Db,
  userKey: string,
  nonce: string,
  now: number,
): Promise<boolean> {
  return (await chargeGuess(tx, deviceLane(`code:${userKey}`, nonce), now)) === 0;
}

/** Takes away what such a browser owes, after a right code. */
export async function forgiveOwnAttempts(tx: Db, userKey: string, nonce: string): Promise<void> {
  const owed = deviceLane(`code:${userKey}`, nonce).filter(({ forgiven }) => forgiven);
  await passwordFailuresTable.forgive(
    tx,
    owed.map(({ key }) => key),
  );
}

/** How many wrong codes may still come before the next one waits; undefined once they wait. */
export async function secondFactorTriesLeft(db: Db, userId: string): Promise<number | undefined> {
  const { n } = await secondFactorFailuresTable.byUser(db, userId);
  return n <= FREE_ATTEMPTS ? FREE_ATTEMPTS + 1 - n : undefined;
}

/** Of one session for oneself, and of one agent for somebody: at once, and one more each three minutes. */
const STARTS = { guesses: 20, everyMs: 180_000 };
/** Of all sessions of somebody for themselves. */
const OWN_STARTS = { guesses: 60, everyMs: 60_000 };

interface Start {
  readonly starterId: string;
  readonly sessionId: string;
  readonly userId: string;
}

/**
 * Seconds until somebody may start another enrollment of this user. With a stolen session nobody keeps its owner from
 * setting up in another one, nor the help desk from helping them, nor an agent either of them.
 */
export async function enrollmentWait(db: Db, start: Start, now: number): Promise<number> {
  return (await guessWait(db, laneOf(start), now)) / 1_000;
}

/** Counts an enrollment that may be started. The user is locked before: nobody else starts one of theirs meanwhile. */
export async function countEnrollment(tx: Db, start: Start, now: number): Promise<void> {
  await chargeGuess(tx, laneOf(start), now);
}

/** Takes away what is counted of set-ups of a user, of their changes of themselves and of their cases. */
export async function clearChanges(tx: Db, userId: string): Promise<void> {
  for (const what of ["starts", "changes", "cases"])
    await passwordFailuresTable.forgiveUser(tx, `${what}:${userId}`);
}

function laneOf({ starterId, sessionId, userId }: Start): GuessLane {
  const key = `starts:${userId}:`;
  if (starterId !== userId) return [{ key: `${key}by:${starterId}`, budget: STARTS, forgiven: false }];
  return [
    { key: `${key}own`, budget: OWN_STARTS, forgiven: false },
    { key: `${key}session:${sessionId}`, budget: STARTS, forgiven: false },
  ];
}

/** What somebody may change of themselves at once, and one more each minute: every change leaves a row for ever. */
const OWN_CHANGES = { guesses: 60, everyMs: 60_000 };
/** In all sessions. */
const ALL_OWN_CHANGES = { guesses: 240, everyMs: 15_000 };

/** Counts a new description, of oneself or another. @returns 0 when it may be made, else the seconds to wait */
export async function countDescription(tx: Db, userId: string, now: number): Promise<number> {
  const lane = [{ key: `descriptions:${userId}`, budget: OWN_CHANGES, forgiven: false }];
  return (await chargeGuess(tx, lane, now)) / 1_000;
}

/**
 * Counts a refused change, or a refused confirmation that was no wrong code: somebody who goes on must not fill the disk.
 * @returns whether it leaves a row
 */
export async function countRefusal(
  tx: Db,
  what: "accepts" | "changes",
  userId: string,
  now: number,
): Promise<boolean> {
  const lane = [{ key: `refused-${what}:${userId}`, budget: OWN_CHANGES, forgiven: false }];
  return (await chargeGuess(tx, lane, now)) === 0;
}

/**
 * Counts what somebody changes of themselves, by session: with a stolen one nobody keeps its owner from a new password.
 * @returns 0 when it may be made, else the seconds to wait
 */
export async function countOwnChange(
  tx: Db,
  { userId, sessionId }: Pick<Start, "userId" | "sessionId">,
  now: number,
): Promise<number> {
  const key = `changes:${userId}:`;
  const lane = [
    { key: `${key}own`, budget: ALL_OWN_CHANGES, forgiven: false },
    { key: `${key}session:${sessionId}`, budget: OWN_CHANGES, forgiven: false },
  ];
  return (await chargeGuess(tx, lane, now)) / 1_000;
}

/**
 * Counts a confirmation with a token that no enrollment has. Those who go on wait for nobody's row.
 * @returns 0 when it may be refused as such, else the seconds to wait
 */
export async function countUnknownToken(store: Store, userId: string, now: number): Promise<number> {
  const lane = [{ key: `unknown-tokens:${userId}`, budget: OWN_CHANGES, forgiven: false }];
  const spent = await store.read((db) => guessWait(db, lane, now));
  const wait = spent || (await store.transaction("unknownToken", (tx) => chargeGuess(tx, lane, now)));
  return wait / 1_000;
}

/** Each unlock gives guesses back: administrators who go on must not be able to try the codes of somebody else. */
const UNLOCKS = { guesses: 6, everyMs: 600_000 };

/** Counts an unlock of this user, by whomever. @returns 0 when it may be made, else the seconds to wait */
export async function countUnlock(tx: Db, userId: string, now: number): Promise<number> {
  const lane = [{ key: `unlocks:${userId}`, budget: UNLOCKS, forgiven: false }];
  return (await chargeGuess(tx, lane, now)) / 1_000;
}
