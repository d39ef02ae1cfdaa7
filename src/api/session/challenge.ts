/** A right password waits for its code; the mfa_token stays in this layer. */
export interface Challenge {
  readonly mfaToken: string;
  readonly userName: string;
  /** On the session's clock, in milliseconds. */
  readonly startedAt: number;
}

/** Life of an mfa_token (contract.md §2). */
const LIFE_MS = 300_000;

export function isOver(challenge: Challenge, now: number): boolean {
  return now - challenge.startedAt >= LIFE_MS;
}
