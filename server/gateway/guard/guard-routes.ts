import { done } from "../../calls/outcome.ts";
import { failureResponse, problemResponse } from "../../calls/problem-response.ts";
import { isFreshForOthers } from "../../calls/rights.ts";
import { getPolicy } from "../../guard/get-policy.ts";
import type { GuardCall, GuardEndpoint } from "../../guard/guard-call.ts";
import { guardOperations } from "../../guard/guard-operations.ts";
import { getLastChange } from "../../guard/last-change.ts";
import { getCase, listCases } from "../../guard/read-cases.ts";
import { listRequests, readRequest } from "../../guard/requests/agent-requests.ts";
import { readAboutMe } from "../../guard/requests/not-me.ts";
import type { PersonEndpoint } from "../../guard/requests/person-call.ts";
import { personOperations } from "../../guard/requests/request-operations.ts";
import { listFailures } from "../../guard/requests/user-alarms.ts";
import { exportUsers, findUsers, selectableUsers } from "../../guard/users/list-users.ts";
import { listWaiting } from "../../guard/waiting-sign-ins.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { requestPath } from "../../http/request-path.ts";
import { findableText } from "../../store/findable-text.ts";
import { StorageError } from "../../store/storage-error.ts";
import { logFault } from "../upstream-faults.ts";
import { UpstreamError } from "../upstream.ts";
import type { KnownCaller } from "./callers.ts";
import { isUsualPlace } from "./could-be-thief.ts";
import type { GatewayGuard } from "./gateway-guard.ts";
import type { Origin } from "./guarded-call.ts";

/** What the gateway answers itself, below `/api/guard`. */
const ROUTES = guardOperations.map(({ method, path, endpoint }) => ({
  method,
  path: new RegExp(`^${path.replace("{id}", "([^/]+)")}$`),
  endpoint,
}));

const BASE = "/api/guard";

/** Whether a path is the guard's own. */
export function isGuardPath(path: string): boolean {
  return path.startsWith(`${BASE}/`);
}

/** What the app reads again and again, or asks the appliance about itself: its word for a token counts a moment. */
const POLLED: ReadonlySet<GuardEndpoint> = new Set([
  listCases,
  getCase,
  getPolicy,
  getLastChange,
  findUsers,
  exportUsers,
  selectableUsers,
  listWaiting,
  listRequests,
  readRequest,
  readAboutMe,
  listFailures,
]);
const POLL_MS = 5_000;

/** What somebody calls who isn't signed in. */
async function answerPerson(
  { parts, challenged }: GatewayGuard,
  endpoint: PersonEndpoint,
  request: Request,
  origin: Origin,
): Promise<Response> {
  const { store, clock, keyRing } = parts;
  const { address, traceId, secure, base = "/" } = origin;
  return endpoint.handle({
    store,
    clock,
    keyRing,
    secure,
    base,
    request,
    url: new URL(request.url),
    source: (now) => ({ address, traceId, now }),
    challenged: async (mfaToken) => {
      const known = await challenged(mfaToken, origin);
      if (known === null) return null;
      const usual = await store.read((db) => isUsualPlace(db, known.name, address, clock.now()));
      return { ...known, userId: null, usualNetwork: usual };
    },
  });
}

/** Answers a call to the guard itself; never sent to the appliance. @throws UpstreamError */
export async function answerGuard(guard: GatewayGuard, request: Request, origin: Origin): Promise<Response> {
  const url = new URL(request.url);
  const path = (requestPath(url) ?? "").slice(BASE.length);
  const { traceId } = origin;
  const ofPerson = personOperations.filter((one) => one.path === path);
  const person = ofPerson.find(({ method }) => method === request.method);
  const there = ROUTES.filter((one) => one.path.test(path));
  const route = there.find(({ method }) => method === request.method);
  const methods = [...new Set([...ofPerson, ...there].map(({ method }) => method))];
  if (methods.length === 0) return problemResponse("not-found", traceId);
  try {
    if (person !== undefined) return await answerPerson(guard, person.endpoint, request, origin);
    if (route === undefined)
      return problemResponse("method-not-allowed", traceId, { headers: { Allow: methods.join(", ") } });
    const { endpoint } = route;
    const id = findableText(decodeURIComponent(route.path.exec(path)?.[1] ?? ""));
    const aboutUser = endpoint === getLastChange;
    const authorization = request.headers.get("authorization");
    const about = aboutUser ? id : "";
    const { ofToken } = guard.turns;
    const knownNow = () => guard.callerNow(authorization, about, POLLED.has(endpoint) ? POLL_MS : 0);
    if (endpoint === readRequest) {
      // It waits, and nobody else for it.
      const known = await ofToken(authorization, origin.address, knownNow);
      const inTurn: GuardCall["inTurn"] = (job) => job();
      return await endpoint.handle({ ...callOf(guard, known, origin), inTurn, request, url, id });
    }
    return await ofToken(authorization, origin.address, async (inTurn) => {
      const known = await knownNow();
      return endpoint.handle({ ...callOf(guard, known, origin), inTurn, request, url, id });
    });
  } catch (error) {
    // All that is asked of the appliance is asked before anything is written.
    if (error instanceof UpstreamError && request.method === "POST") {
      logFault(error, traceId, guard.parts.log);
      return problemResponse("guard-unavailable", traceId);
    }
    if (error instanceof StorageError) {
      const unknown = error.fault === "unknown" && request.method !== "GET";
      return problemResponse(unknown ? "outcome-unknown" : "guard-unavailable", traceId);
    }
    if (error instanceof UpstreamError) throw error;
    return failureResponse(error, traceId, guard.parts.log);
  }
}

function callOf(
  { parts, users, index }: GatewayGuard,
  { caller, authorization }: KnownCaller,
  { address, traceId }: Origin,
): Omit<GuardCall, "request" | "url" | "id" | "inTurn"> {
  const { store, clock, policy } = parts;
  return {
    store,
    clock,
    policy: policy(),
    caller,
    findNamed: async (name) => (await users.named({ authorization }, name)) ?? undefined,
    findTarget: async (userId) => {
      const found = await users.user({ authorization }, userId);
      if (!("status" in found)) return found;
      // Any other answer says nothing of whether there is such a user.
      if (found.status !== 403 && found.status !== 404) throw new ProblemError("guard-unavailable");
      return undefined;
    },
    directory: () => index.serve({ authorization }),
    callerNow: async () => done(caller),
    isFresh: () => isFreshForOthers(policy(), caller, clock.now()),
    source: (now) => ({ address, traceId, now }),
  };
}
