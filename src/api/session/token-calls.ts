import type { Call } from "../call.ts";
import { decodeTokenAnswer } from "../contract/decode-token-answer.ts";
import type { TokenAnswer } from "../contract/decode-token-answer.ts";
import type { Endpoints } from "../contract/endpoints.ts";
import type { Send } from "../http.ts";
import { protocolFailure } from "../protocol-failure.ts";

/** The calls of the token endpoint (contract.md §2); none is ever repeated by itself. */
export interface TokenCalls {
  password: (userName: string, password: string) => Promise<TokenAnswer>;
  /** Consumes the code. */
  mfa: (mfaToken: string, code: string) => Promise<TokenAnswer>;
  /** Rotates: the old refresh token dies. */
  refresh: (refreshToken: string) => Promise<TokenAnswer>;
  /** Ends both tokens of the pair on the server. */
  revoke: (accessToken: string) => Promise<void>;
}

const BODY_CAP = 65_536;
const GRANT_DEADLINE_MS = 30_000;
const SHORT_DEADLINE_MS = 15_000;

/** Calls that need no session: they make or end one. */
export function createTokenCalls(send: Send, { token: url, row }: Endpoints): TokenCalls {
  const grant = async (
    call: Call,
    deadlineMs: number,
    fields: Readonly<Record<string, string>>,
  ): Promise<TokenAnswer> => {
    const { json, traceId } = await send({
      call,
      method: "POST",
      url,
      headers: { ...row.headers, "Content-Type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ ...fields, short_lived_refresh_token: "true" }).toString(),
      deadlineMs,
      body2xx: { kind: "json", capBytes: BODY_CAP },
    });
    const answer = decodeTokenAnswer(json);
    if (answer === null) throw protocolFailure("no-token", traceId);
    return answer;
  };
  const { grants } = row;
  return {
    password: (username, password) =>
      grant("signIn", GRANT_DEADLINE_MS, { grant_type: grants.password, username, password }),
    mfa: (mfaToken, code) =>
      grant("answerChallenge", GRANT_DEADLINE_MS, {
        grant_type: grants.mfa,
        mfa_token: mfaToken,
        mfa_code: code,
      }),
    refresh: (refreshToken) =>
      grant("refresh", SHORT_DEADLINE_MS, { grant_type: grants.refresh, refresh_token: refreshToken }),
    revoke: async (accessToken) => {
      await send({
        call: "signOut",
        method: "DELETE",
        url,
        headers: { ...row.headers, Authorization: `Bearer ${accessToken}` },
        deadlineMs: SHORT_DEADLINE_MS,
        body2xx: { kind: "ignored" },
      });
    },
  };
}
