import { decodeTokenAnswer, type TokenAnswer } from "../contract/token-answer.ts";
import type { Endpoints } from "../contract/calls.ts";
import type { GrantCall } from "../../../contract/product.ts";
import { readAnswer } from "../../../contract/words.ts";
import type { Send } from "../http.ts";
import { protocolFailure } from "../failure.ts";

/** A token pair with its deadlines on the session's clock, in milliseconds. */
export interface Tokens {
  readonly access: string;
  readonly refresh: string | null;
  readonly accessDeadline: number;
  /** When nothing of the pair works any more. */
  readonly endDeadline: number;
  /** Two thirds of the shorter life; Infinity when there is nothing to refresh with. */
  readonly refreshAt: number;
}

/** A refresh token asked for as short-lived lives 15 minutes; the answer does not tell (docs/contract.md §2). */
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
    refreshAt: answer.refreshToken === null ? Infinity : at + (Math.min(accessLifeMs, refreshLifeMs) * 2) / 3,
  };
}

const BODY_CAP = 65_536;
const GRANT_DEADLINE_MS = 30_000;
const SHORT_DEADLINE_MS = 15_000;

export type TokenCalls = ReturnType<typeof createTokenCalls>;

/** The calls of the token endpoint (docs/contract.md §2), which make or end a session; none is ever repeated by itself. */
export function createTokenCalls(send: Send, { product, tokenTarget }: Endpoints) {
  const { headers, grants } = product;
  const grant = async (
    call: GrantCall,
    deadlineMs: number,
    fields: Readonly<Record<string, string>>,
  ): Promise<TokenAnswer> => {
    const form = { grant_type: grants[call], ...fields, short_lived_refresh_token: "true" };
    const { json, traceId } = await send({
      ...tokenTarget(call),
      headers: { ...headers, "Content-Type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(form).toString(),
      deadlineMs,
      body2xx: { kind: "json", capBytes: BODY_CAP },
      credentials: "same-origin",
    });
    const answer = decodeTokenAnswer(readAnswer(product, "token", json));
    if (answer === null) throw protocolFailure("no-token", traceId);
    return answer;
  };
  return {
    password: (username: string, password: string) =>
      grant("signIn", GRANT_DEADLINE_MS, { username, password }),
    /** Consumes the code. */
    mfa: (mfaToken: string, code: string) =>
      grant("answerChallenge", GRANT_DEADLINE_MS, { mfa_token: mfaToken, mfa_code: code }),
    /** Rotates: the old refresh token dies. */
    refresh: (refreshToken: string) => grant("refresh", SHORT_DEADLINE_MS, { refresh_token: refreshToken }),
    /** Ends both tokens of the pair on the server. Never fails: without an answer they die by themselves. */
    revoke: async (pair: Pick<Tokens, "access"> | null): Promise<void> => {
      if (pair === null) return;
      await send({
        ...tokenTarget("signOut"),
        headers: { ...headers, Authorization: `Bearer ${pair.access}` },
        deadlineMs: SHORT_DEADLINE_MS,
        body2xx: { kind: "ignored" },
      }).catch(() => {});
    },
  };
}
