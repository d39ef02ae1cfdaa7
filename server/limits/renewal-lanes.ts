import type { GuessLane } from "./password-limiter.ts";

const RENEWALS = { guesses: 60, everyMs: 60_000 };
const OLD_TOKENS = { guesses: 5, everyMs: 60_000 };

/** The counter of a session's renewals: each leaves tokens in the store until they expire. */
export function renewalsLane(sessionId: string): GuessLane {
  return [{ key: `renewals:${sessionId}`, budget: RENEWALS, forgiven: false }];
}

/** The counter of a token that comes back: a thief who spends the session's renewals must not hide what they have taken. */
export function oldRenewalsLane(hash: string): GuessLane {
  return [{ key: `old-renewals:${hash}`, budget: OLD_TOKENS, forgiven: false }];
}
