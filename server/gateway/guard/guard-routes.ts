import { problemResponse } from "../../http/problem.ts";
import { requireRights, type GuardHost } from "../../guard/guard-call.ts";
import { guardOperations } from "../../guard/guard-operations.ts";
import { getLastChange } from "../../guard/about-person.ts";
import { isUsualNetwork } from "../../guard/known-networks.ts";
import { readRequest } from "../../guard/requests/agent-requests.ts";
import { personOperations } from "../../guard/requests/request-operations.ts";
import { requestPath } from "../../http/request-path.ts";
import { findableText } from "../../store/findable-text.ts";
import { StorageError } from "../../store/storage-error.ts";
import { logFault } from "../upstream-faults.ts";
import { UpstreamError } from "../upstream.ts";
import type { GatewayGuard } from "./gateway-guard.ts";
import type { Origin } from "./guarded-call.ts";
import { done } from "../../calls/outcome.ts";
import type { PersonEndpoint } from "../../guard/requests/person-call.ts";
import { ProblemError } from "../../http/problem-error.ts";
import type { KnownCaller } from "./callers.ts";

/** What the gateway answers itself, below `/api/guard`. */
const ROUTES = guardOperations.map(({ path, ...operation }) => ({
  ...operation,
  path: new RegExp(`^${path.replace("{id}", "([^/]+)")}$`),
}));

const BASE = "/api/guard";

/** Whether a path is the guard's own. */
export function isGuardPath(path: string): boolean {
  return path.startsWith(`${BASE}/`);
}

/** Answers a call to the guard itself; never sent to the appliance. @throws UpstreamError, ProblemError */
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
    const { endpoint, rights } = route;
    const id = findableText(decodeURIComponent(route.path.exec(path)?.[1] ?? ""));
    const authorization = request.headers.get("authorization") ?? "";
    const ask = async () => {
      const known = await guard.callerNow(
        { authorization, until: origin.until },
        endpoint === getLastChange ? id : "",
      );
      const call = { ...callOf(guard, known, origin), request, url, id };
      requireRights(call, rights);
      return call;
    };
    const inTurn = <T>(job: () => Promise<T>) => guard.turns.ofToken(authorization, origin.address, job);
    // This call waits for the person, and must not hold up other calls meanwhile.
    if (endpoint === readRequest) return await endpoint.handle(await inTurn(ask));
    return await inTurn(async () => endpoint.handle(await ask()));
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
    throw error;
  }
}

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
      const usual = await store.read((db) => isUsualNetwork(db, known, address, clock.now()));
      return { ...known, userId: null, usualNetwork: usual };
    },
  });
}

/** What the guard needs from the gateway for a signed-in caller. */
function callOf(
  { parts, users, index }: GatewayGuard,
  known: KnownCaller,
  { address, traceId }: Origin,
): GuardHost {
  const { store, clock, policy } = parts;
  const { caller } = known;
  return {
    store,
    clock,
    policy: policy(),
    caller,
    findNamed: async (name) => (await users.named(known, name)) ?? undefined,
    findTarget: async (userId) => {
      const found = await users.user(known, userId);
      if (!("status" in found)) return { ...found, mfaOn: found.mfaEnabled };
      // Any other answer says nothing of whether there is such a user.
      if (found.status !== 403 && found.status !== 404) throw new ProblemError("guard-unavailable");
      return undefined;
    },
    directory: () => index.serve(known),
    listed: (db) => index.listed(db),
    callerNow: async () => done(caller),
    source: (now) => ({ address, traceId, now }),
  };
}
