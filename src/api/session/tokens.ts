import type { TokenAnswer } from "../contract/decode-token-answer.ts";

/** A token pair with its deadlines on the session's clock, in milliseconds. */
export interface Tokens {
  readonly access: string;
  readonly refresh: string | null;
  readonly accessDeadline: number;
  /** When nothing of the pair works any more. */
  readonly endDeadline: number;
  /** Two thirds of the shorter life (security rule 23); Infinity when there is nothing to renew with. */
  readonly renewAt: number;
}

/** A refresh token asked for as short-lived lives 15 minutes; the answer does not tell (contract.md §2). */
const REFRESH_LIFE_MS = 900_000;

/** @param at when the request was sent, so that our deadlines are never later than the server's */
export function tokensFrom(answer: TokenAnswer & { kind: "tokens" }, at: number): Tokens {
  const accessLifeMs = answer.expiresInSeconds * 1_000;
  const refreshLifeMs = answer.refreshToken === null ? 0 : REFRESH_LIFE_MS;
  return {
    access: answer.accessToken,
    refresh: answer.refreshToken,
    accessDeadline: at + accessLifeMs,
    endDeadline: at + Math.max(accessLifeMs, refreshLifeMs),
    renewAt: answer.refreshToken === null ? Infinity : at + (Math.min(accessLifeMs, refreshLifeMs) * 2) / 3,
  };
}
