import { ProblemError } from "../../appliance/problem-error.ts";
import { failureResponse, problemResponse } from "../../appliance/problem-response.ts";
import { requestPath } from "../../http/request-path.ts";
import { StorageError } from "../../store/storage-error.ts";
import { done } from "../../appliance/outcome.ts";
import { exportAudit, findAudit } from "../audit/find-audit.ts";
import { changesTable } from "../changes-table.ts";
import { approveCase, declineCase } from "../decide-case.ts";
import { endCase } from "../end-case.ts";
import { getPolicy } from "../get-policy.ts";
import type { GuardCall, GuardEndpoint } from "../guard-call.ts";
import { getLastChange } from "../last-change.ts";
import { openCase } from "../open-case.ts";
import { getCase, listCases } from "../read-cases.ts";
import { resumeCase } from "../resume-case.ts";
import { exportUsers, findUsers } from "../users/list-users.ts";
import { requireFresh } from "./callers.ts";
import type { KnownCaller } from "./callers.ts";
import type { GatewayGuard } from "./gateway-guard.ts";
import type { Origin } from "./guarded-call.ts";
import { tokensTable } from "./tokens-table.ts";

interface GuardRoute {
  readonly method: "GET" | "POST";
  readonly path: RegExp;
  readonly endpoint: GuardEndpoint;
}

/** What the gateway answers itself, below `/api/guard`. */
const ROUTES: readonly GuardRoute[] = [
  { method: "GET", path: /^\/policy()$/, endpoint: getPolicy },
  { method: "POST", path: /^\/cases()$/, endpoint: openCase },
  { method: "GET", path: /^\/cases()$/, endpoint: listCases },
  { method: "GET", path: /^\/cases\/([\w-]+)$/, endpoint: getCase },
  { method: "POST", path: /^\/cases\/([\w-]+)\/approve$/, endpoint: approveCase },
  { method: "POST", path: /^\/cases\/([\w-]+)\/decline$/, endpoint: declineCase },
  { method: "POST", path: /^\/cases\/([\w-]+)\/resume$/, endpoint: resumeCase },
  { method: "POST", path: /^\/cases\/([\w-]+)\/end$/, endpoint: endCase },
  { method: "GET", path: /^\/audit()$/, endpoint: findAudit },
  { method: "GET", path: /^\/audit\/export()$/, endpoint: exportAudit },
  { method: "GET", path: /^\/users()$/, endpoint: findUsers },
  { method: "GET", path: /^\/users\/export()$/, endpoint: exportUsers },
  { method: "GET", path: /^\/users\/([^/]+)\/last-change$/, endpoint: getLastChange },
];

const BASE = "/api/guard";

/** Whether a path is the guard's own. */
export function isGuardPath(path: string): boolean {
  return path.startsWith(`${BASE}/`);
}

/** Answers a call to the guard itself; never sent to the appliance. @throws UpstreamError */
export async function answerGuard(
  guard: GatewayGuard,
  request: Request,
  origin: Origin,
  version: string,
): Promise<Response> {
  const url = new URL(request.url);
  const path = (requestPath(url) ?? "").slice(BASE.length);
  const there = ROUTES.filter((route) => route.path.test(path));
  const route = there.find(({ method }) => method === request.method);
  const { traceId } = origin;
  if (there.length === 0) return problemResponse("not-found", traceId);
  if (route === undefined) {
    const headers = { Allow: there.map(({ method }) => method).join(", ") };
    return problemResponse("method-not-allowed", traceId, { headers });
  }
  try {
    const id = decodeURIComponent(route.path.exec(path)?.[1] ?? "");
    const aboutUser = route.endpoint === getLastChange;
    const authorization = request.headers.get("authorization");
    const known = await guard.callerOf(authorization, version, aboutUser ? id : "");
    if (aboutUser && id === known.caller.id) await countSignIn(guard, known);
    return await route.endpoint.handle({ ...callOf(guard, known, origin, version), request, url, id });
  } catch (error) {
    if (error instanceof StorageError) return problemResponse("guard-unavailable", traceId);
    if (error instanceof ProblemError) return failureResponse(error, traceId, guard.parts.log);
    throw error;
  }
}

/** The first time in a session that somebody is told. */
function countSignIn({ parts }: GatewayGuard, { caller, sessionId }: KnownCaller): Promise<void> {
  return parts.store.transaction("countSignIn", async (tx) => {
    if (await tokensTable.tell(tx, sessionId)) await changesTable.countSignIn(tx, caller.id);
  });
}

function callOf(
  { parts, people, index }: GatewayGuard,
  { caller, authorization }: KnownCaller,
  { address, traceId }: Origin,
  version: string,
): Omit<GuardCall, "request" | "url" | "id"> {
  const { store, clock, policy } = parts;
  return {
    store,
    clock,
    policy: policy(),
    caller,
    findTarget: async (userId) => {
      const found = await people.user({ version, authorization }, userId);
      return "status" in found ? undefined : found;
    },
    directory: () => index.serve({ authorization, version }),
    callerNow: async () => done(caller),
    isAlone: async () => false,
    requireFreshSignIn: () => requireFresh(caller.authTime, clock.now()),
    source: (now) => ({ address, traceId, now }),
  };
}
