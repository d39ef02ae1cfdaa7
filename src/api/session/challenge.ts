/** A right password waits for its code; the mfa_token stays in this layer. */
export interface Challenge {
  readonly mfaToken: string;
  readonly userName: string;
  /** On the session's clock, in milliseconds. */
  readonly startedAt: number;
  /** A code was sent and no usable answer came: the mfa_token, good for one success, may be spent. */
  readonly doubtful: boolean;
}

/** Life of an mfa_token (contract.md §2). */
const LIFE_MS = 300_000;

/** Whether a refusal need not be the code's: then only the password leads on. */
export function isOver(challenge: Challenge, now: number): boolean {
  return challenge.doubtful || now - challenge.startedAt >= LIFE_MS;
}
