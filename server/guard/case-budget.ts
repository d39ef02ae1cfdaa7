import { refuse } from "../calls/outcome.ts";
import type { Outcome } from "../calls/outcome.ts";
import { refuseStale } from "../calls/rights.ts";
import { chargeGuess } from "../limits/password-limiter.ts";
import type { Db } from "../store/schema.ts";
import { passwordFailuresTable } from "../store/tables/failure-tables.ts";
import type { Caller, GuardCall } from "./guard-call.ts";

/** What one requester may open or resume at once, and one more each half a minute: each leaves a row in the record for ever. */
const CASES = { guesses: 120, everyMs: 30_000 };
/** In all sessions: with a stolen one nobody keeps its owner from cases of their own. */
const ALL_CASES = { guesses: 240, everyMs: 15_000 };

/** With an old sign-in, counted apart: a stolen session that is too old for a change leaves its owner's budget alone. */
const OLD_SIGN_IN_CASES = { guesses: 30, everyMs: 120_000 };

/** Also locks the requester's cases: of two gates at a time, one is the older. @returns null where it may go on */
export async function chargeCase(
  tx: Db,
  call: GuardCall,
  { id, sessionId }: Caller,
  now: number,
): Promise<Outcome<never> | null> {
  const [fresh, own] = [call.isFresh(), `cases:${id}:own`];
  await passwordFailuresTable.lock(tx, [own], now);
  const ofSession = { key: `cases:${id}:session:${sessionId}`, budget: CASES, forgiven: false };
  const lane = fresh
    ? [{ key: own, budget: ALL_CASES, forgiven: false }, ofSession]
    : [{ key: `old-cases:${id}`, budget: OLD_SIGN_IN_CASES, forgiven: false }];
  const wait = await chargeGuess(tx, lane, now);
  if (wait === 0) return null;
  return fresh ? refuse("too-many-attempts", { retryAfterSeconds: wait / 1_000 }) : refuseStale();
}
