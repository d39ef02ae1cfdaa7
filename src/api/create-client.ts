import { createCalls } from "./calls.ts";
import type { Client } from "./client.ts";
import type { Clock } from "./clock.ts";
import { decodeEnrollment } from "./contract/decode-enrollment.ts";
import { decodeUserPage } from "./contract/decode-user-page.ts";
import { decodeUser } from "./contract/decode-user.ts";
import { createEndpoints } from "./contract/endpoints.ts";
import { findOwnUser } from "./find-own-user.ts";
import { createHttp } from "./http.ts";
import type { Fetch } from "./http.ts";
import type { ProtocolFault } from "./protocol-fault.ts";
import { protocolFailure } from "./protocol-failure.ts";
import type { RuntimeConfig } from "./runtime-config.ts";
import { createSession } from "./session.ts";
import { sessionEnded } from "./session/session-ended.ts";
import type { TabChannel } from "./session/tab-channel.ts";
import { createTokenCalls } from "./session/token-calls.ts";

export interface ClientParts {
  readonly fetch: Fetch;
  readonly config: RuntimeConfig;
  readonly clock: Clock;
  /** 0 ≤ x < 1, for the jitter of repeated reads. */
  readonly random: () => number;
  readonly tabs: TabChannel;
  /** Name of the appliance where neither its answer nor the configuration has an issuer. */
  readonly hostName: string;
  readonly isOnline: () => boolean;
}

const ONE_CAP = 65_536;
const LIST_CAP = 1_048_576;

/** The client for one appliance, with a session of its own. */
export function createClient(parts: ClientParts): Client {
  const { config, clock, random, tabs, hostName } = parts;
  const send = createHttp(parts);
  const endpoints = createEndpoints(config);
  const core = createSession({
    calls: createTokenCalls(send, endpoints),
    clock,
    tabs,
    idleMinutes: config.idleMinutes,
  });
  const { read, ask, post } = createCalls({ send, endpoints, authorised: core.authorised, clock, random });
  const listUsers: Client["listUsers"] = async (request, signal) => {
    const { json, traceId } = await read("listUsers", endpoints.users(request), LIST_CAP, signal);
    return decodeUserPage(json, request.offset) ?? unusable("shape", traceId);
  };
  return {
    config,
    session: core.session,
    tabs,
    signIn: ({ userName, password }) => core.signIn(userName, password),
    answerChallenge: core.answerChallenge,
    stepUp: core.stepUp,
    signOut: core.signOut,
    listUsers,
    getUser: async (userId, signal) => {
      const { json, traceId } = await read("getUser", endpoints.user(userId), ONE_CAP, signal);
      return decodeUser(json) ?? unusable("shape", traceId);
    },
    listAudit: async (request, decode, signal) => {
      const { json, traceId } = await read("listAudit", endpoints.audit(request), LIST_CAP, signal);
      return decode(json, request.offset) ?? unusable("shape", traceId);
    },
    findOwnUser: async (signal) => {
      const state = core.session.state();
      if (state.kind === "signed-out") throw sessionEnded();
      return findOwnUser(state.userName, (request) => listUsers(request, signal));
    },
    enableMfa: async ({ userId, userName, recreate }) => {
      const url = endpoints.mfa("enableMfa", userId);
      const request = {
        call: "enableMfa",
        url,
        after401: "repeat",
        json: { recreate },
        answers: "json",
      } as const;
      const { json, traceId } = await post(request);
      tabs.post({ t: "enrolling", userId });
      const issuer = config.issuer === "" ? hostName : config.issuer;
      const reading = decodeEnrollment(unwrap(json, endpoints.row.enrollmentIn), {
        account: userName,
        issuer,
      });
      return reading.kind === "ok" ? reading.enrollment : unusable(reading.fault, traceId);
    },
    acceptMfa: async ({ userId, code, token }) => {
      const url = endpoints.mfa("acceptMfa", userId);
      await post({ call: "acceptMfa", url, after401: "report", json: { code, token }, answers: "nothing" });
    },
    disableMfa: async ({ userId }) => {
      const url = endpoints.mfa("disableMfa", userId);
      await post({ call: "disableMfa", url, after401: "repeat", answers: "nothing" });
    },
    getMfaNotice: async (userId, decode, signal) => {
      const url = endpoints.mfa("mfaNotice", userId);
      const { json, traceId } = await ask("getMfaNotice", url, ONE_CAP, signal);
      return decode(json) ?? unusable("shape", traceId);
    },
    deleteMfaNotice: async ({ userId }) => {
      const url = endpoints.mfa("mfaNotice", userId);
      const request = { call: "deleteMfaNotice", method: "DELETE", url, after401: "repeat" } as const;
      await post({ ...request, answers: "nothing" });
    },
    stop: () => {
      core.stop();
      tabs.close();
    },
  };
}

function unwrap(json: unknown, member: string | null): unknown {
  if (member === null || typeof json !== "object" || json === null) return json;
  return Object.entries(json).find(([name]) => name === member)?.[1];
}

function unusable(fault: ProtocolFault, traceId: string | null): never {
  throw protocolFailure(fault, traceId);
}
