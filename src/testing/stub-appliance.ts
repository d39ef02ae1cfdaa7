import type { Call } from "../api/contract/calls.ts";
import { createClient } from "../api/client.ts";
import { FailureError } from "../api/failure.ts";
import { defaultRuntimeConfig } from "../api/runtime-config.ts";
import type { SentRequest } from "./call-of.ts";
import { createManualClock } from "./manual-clock.ts";
import { createMemoryTabs } from "./memory-tabs.ts";
import { createStubFetch, jsonAnswer } from "./stub-fetch.ts";

type Answer = (request: SentRequest) => Response | Promise<Response>;

/**
 * A foreign appliance for session tests: it numbers its tokens (`access-1`, `refresh-1`, …), rotates them, and takes
 * only the newest access token. `answer` replaces its answer to one call.
 */
export function createStubAppliance() {
  const special = new Map<Call, Answer>();
  let issued = 0;
  let revoked = false;
  let outdated = 0;
  const issue = (): Response => {
    issued += 1;
    revoked = false;
    return jsonAnswer({
      access_token: `access-${issued}`,
      refresh_token: `refresh-${issued}`,
      expires_in: 3_600,
      username: "olivia",
      roleName: "PortalOperator",
    });
  };
  const refuse = () => jsonAnswer({}, 401, { "WWW-Authenticate": "Bearer" });
  const grants: Partial<Record<Call, Answer>> = {
    signIn: issue,
    answerChallenge: issue,
    refresh: ({ body }) =>
      new URLSearchParams(body).get("refresh_token") === `refresh-${issued}` && !revoked
        ? issue()
        : jsonAnswer({}, 400),
  };
  const stub = createStubFetch((request) => {
    const answer = special.get(request.call) ?? grants[request.call];
    if (answer !== undefined) return answer(request);
    const known =
      !revoked && issued > outdated && request.headers.get("authorization") === `Bearer access-${issued}`;
    if (!known) return refuse();
    if (request.call === "signOut") revoked = true;
    return request.call === "getUser"
      ? jsonAnswer({ id: 1001, name: "olivia", mfaEnabled: false })
      : new Response(null, { status: 204 });
  });
  return {
    fetch: stub.fetch,
    sent: (call: Call) => stub.sent.filter((request) => request.call === call),
    answer: (call: Call, answer: Answer) => void special.set(call, answer),
    normal: (call: Call) => void special.delete(call),
    refuse,
    issue,
    /** Access and refresh tokens stop working, as after a restart without memory. */
    forget: () => {
      revoked = true;
    },
    /** Only the access token stops working; a renewal brings a good one. */
    outdateAccess: () => {
      outdated = issued;
    },
  };
}

/** A client with that appliance, a clock that is moved by hand, and other tabs. */
export function createStubScene(idleMinutes = 15) {
  const appliance = createStubAppliance();
  const clock = createManualClock();
  const tabs = createMemoryTabs();
  const openTab = () =>
    createClient({
      fetch: appliance.fetch,
      config: { ...defaultRuntimeConfig, apiVersion: "v1", idleMinutes },
      clock,
      random: () => 0,
      tabs: tabs.open(),
      hostName: "appliance.example",
      isOnline: () => true,
    });
  const client = openTab();
  return {
    appliance,
    clock,
    client,
    openTab,
    tabMessages: tabs.messages,
    signIn: () => client.signIn({ userName: "olivia", password: "right password" }),
  };
}

/** The failure that a call ended with; null when it succeeded. */
export async function failureOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => null,
    (error: unknown) => (error instanceof FailureError ? error.failure : error),
  );
}
