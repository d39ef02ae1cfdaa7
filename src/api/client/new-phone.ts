import { decodeEnrollment, type Enrollment } from "../contract/enrollment.ts";
import type { Endpoints } from "../contract/calls.ts";
import { protocolFailure, unreadable } from "../failure.ts";
import type { Send } from "../http.ts";
import type { Calls } from "./calls.ts";
import { writeBody } from "../../../contract/words.ts";
import { caseHeader } from "./mfa.ts";

interface RequestParts {
  readonly send: Send;
  readonly endpoints: Endpoints;
  /** Name of the appliance, for an answer that has none. */
  readonly issuer: string;
  readonly calls: Calls;
  readonly withChallenge: <T>(use: (mfaToken: string, userName: string) => Promise<T>) => Promise<T>;
}

type Decode<T> = (json: unknown) => T | null;

const CAP = 65_536;
/** Longer than the server holds a call. */
const DEADLINE_MS = 30_000;

/**
 * A request for a new phone, by somebody whom nobody has signed in: their password was just proved, and from then on the
 * token of the request is their credential. The decoders come from the caller: none is needed in the first load. All
 * reject with `FailureError`.
 */
export function createOwnRequestCalls({ send, endpoints, issuer, withChallenge }: RequestParts) {
  const { product } = endpoints;
  async function exchange(
    method: "GET" | "POST",
    path: string,
    token: string | null,
    body?: Readonly<Record<string, string>>,
    signal?: AbortSignal,
  ) {
    const call = method === "GET" ? "askGuard" : "tellGuard";
    const { url } = endpoints.target(product.versions[0], { call, rest: `/requests${path}` });
    return send({
      call,
      method,
      url,
      headers: {
        ...(token === null ? {} : { "X-Mfa-Request-Token": token }),
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      deadlineMs: DEADLINE_MS,
      body2xx: { kind: "json", capBytes: CAP },
      // By a cookie of this path the same browser goes on with its request after a reload.
      credentials: "same-origin",
      signal,
    });
  }
  return {
    /** Asks, by the challenge that stands open, which stays good. Rejects with `challenge-expired` where there is none any more. */
    askForNewPhone: <T>(decode: Decode<T>): Promise<{ readonly asked: T; readonly userName: string }> =>
      withChallenge(async (mfaToken, userName) => {
        const { json, traceId } = await exchange("POST", "", null, { mfaToken });
        return { asked: decode(json) ?? unreadable(traceId), userName };
      }),
    /** Safe, held by the server while nothing is new. */
    readOwnRequest: async <T>(
      token: string,
      after: string,
      decode: Decode<T>,
      signal: AbortSignal,
    ): Promise<T> => {
      const { json, traceId } = await exchange(
        "GET",
        `/own?after=${encodeURIComponent(after)}`,
        token,
        undefined,
        signal,
      );
      return decode(json) ?? unreadable(traceId);
    },
    tellOwnRequest: async <T>(
      token: string,
      path: "/own/code" | "/own/cancel" | "/own/not-me",
      body: Readonly<Record<string, string>>,
      decode: Decode<T>,
    ): Promise<T> => {
      const { json, traceId } = await exchange("POST", path, token, body);
      return decode(json) ?? unreadable(traceId);
    },
    /** What the agent's enableMfa made, for this browser alone. The token of the enrollment stays on the server. */
    readOwnSetup: async (token: string, account: string, mark: string): Promise<Enrollment> => {
      const { json, traceId } = await exchange("GET", "/own/setup", token);
      const context = { account, issuer, mark, withoutCodes: !product.can.scratchCodes, withoutToken: true };
      const reading = decodeEnrollment(json, context);
      if (reading.kind === "fault") throw protocolFailure(reading.fault, traceId);
      return reading.enrollment;
    },
  };
}

/** What an agent's page does for somebody who asked: nothing secret comes or goes. All reject with `FailureError`. */
export function createAgentRequestCalls({ calls, endpoints: { product } }: RequestParts) {
  const headerOf = (requestId: string) => ({ "X-Mfa-Request": requestId });
  return {
    /** What it makes goes to their browser alone. Any 2xx means that it began. */
    enableForRequest: async (request: {
      userId: string;
      caseId: string | null;
      requestId: string;
    }): Promise<void> => {
      const { userId, caseId, requestId } = request;
      await calls.post({
        to: { call: "enableMfa", user: userId },
        after401: "repeat",
        json: writeBody(product, { recreate: true }),
        headers: { ...caseHeader(caseId), ...headerOf(requestId) },
        answers: "nothing",
      });
    },
    /** Confirms what they entered, which only the server has. */
    acceptForRequest: async ({ userId, requestId }: { userId: string; requestId: string }): Promise<void> => {
      await calls.post({
        to: { call: "acceptMfa", user: userId },
        after401: "report",
        headers: headerOf(requestId),
        answers: "nothing",
      });
    },
  };
}
