import { servedAs } from "../../contract/served.ts";
import { Hono } from "hono";
import type { ApplianceParts } from "../calls/appliance-parts.ts";
import type { Call } from "../calls/call.ts";
import { failureResponse } from "../calls/failure-response.ts";
import { authorize } from "../calls/rights.ts";
import type { Peer } from "../http/handler.ts";
import { ProblemError } from "../http/problem-error.ts";
import { labelled, problemLabel, problemResponse } from "../http/problem.ts";
import { requestPath } from "../http/request-path.ts";
import { newTraceId } from "../http/trace-id.ts";
import { createLimiter } from "../limits/limiter.ts";
import { newestMap } from "../limits/newest-map.ts";
import { routes, routesAt, type Route } from "../routes.ts";
import type { Wait } from "../store/run-transaction.ts";
import type { Store } from "../store/store.ts";
import { createUserPages } from "../store/tables/user-pages.ts";
import { usersTable } from "../store/tables/users-table.ts";
import { createCallTurns } from "./call-turns.ts";
import { watchClock } from "./check-clock.ts";
import { withDeadline } from "./deadline.ts";
import { canonicalUserName } from "./users/user-rules.ts";

interface Bindings extends Wait {
  readonly traceId: string;
  readonly address: string;
  readonly secure: boolean;
  readonly url: URL;
  readonly origin: string;
}

/**
 * The embedded appliance: docs/contract.md sections 2 to 5, for all versions from one core.
 * @param served what it answers: fewer for the stand-in of an older product
 */
export function createAppliance(parts: ApplianceParts, served: readonly Route[] = routes) {
  const memory = {
    limiter: createLimiter(parts.clock),
    userPages: createUserPages(),
    tokenOwners: newestMap<string>(20_000),
  };
  const turnsOf = createCallTurns(parts.store, memory.tokenOwners);
  const named = served.some(({ version }) => version.product.key === "name");
  const withCode = served.some(({ version }) => servedAs(version.product).errorCode);
  const lookAtClock = watchClock(parts);
  const router = new Hono<{ Bindings: Bindings }>();
  for (const route of served) {
    router.on(route.method, route.path.replace("{id}", ":id"), async ({ req, env }) => {
      const lacking = headerFault(route, req.raw.headers);
      if (lacking !== null) throw lacking;
      const { store, isOf } = turnsOf(req.raw, env);
      const id = await idOf(store, route, req.param("id") ?? "");
      const { version } = route;
      const call: Call = { parts: { ...parts, store }, memory, version, request: req.raw, id, isOf, ...env };
      return route.rights === "anyone"
        ? route.endpoint.handle(call)
        : route.endpoint.handle(call, await authorize(call, route.rights));
    });
  }
  router.onError((error, context) => failureResponse(error, context.env.traceId, parts.log));
  const refuse = (path: string | undefined, traceId: string) => {
    const there = path === undefined ? [] : routesAt(path, served);
    const methods = [...new Set(there.map(({ method }) => method))];
    return methods.length === 0
      ? problemResponse("not-found", traceId)
      : problemResponse("method-not-allowed", traceId, { headers: { Allow: methods.join(", ") } });
  };
  router.notFound((context) => refuse(context.env.url.pathname, context.env.traceId));

  return {
    /** Answers everything under `/api/`: always JSON or a problem, never HTML, never a rejection. */
    handle: async (request: Request, peer?: Peer): Promise<Response> => {
      const url = new URL(request.url);
      const env = bindingsOf(url, peer);
      lookAtClock();
      const path = exactPath(url, named);
      // HEAD too: Hono would answer it like GET.
      if (path === undefined || request.method === "HEAD") return refuse(path, env.traceId);
      const answer = Promise.resolve(router.fetch(request, env));
      const given = await withDeadline(answer, request, env);
      return withCode ? withErrorCode(given) : given;
    },
  };
}

/** A problem with the vendor's `errorCode`: the last part of its type. */
async function withErrorCode(answer: Response): Promise<Response> {
  const errorCode = await problemLabel(answer);
  if (errorCode === null) return answer;
  const problem: unknown = await answer.json();
  const { status, headers } = answer;
  return labelled(
    new Response(JSON.stringify({ ...Object(problem), errorCode }), { status, headers }),
    errorCode,
  );
}

function bindingsOf(url: URL, peer: Peer | undefined): Bindings {
  return {
    url,
    origin: peer?.origin ?? url.origin,
    traceId: peer?.traceId ?? newTraceId(),
    address: peer?.address ?? "127.0.0.1",
    secure: peer?.secure ?? url.protocol === "https:",
    isOver: false,
    commits: 0,
  };
}

const PLAIN = /^\/[A-Za-z0-9._~/-]*$/;
/** With names of users in it: escapes, and what `encodeURIComponent` leaves as it is. */
const NAMED = /^\/[A-Za-z0-9._~/%!'()*-]*$/;

/**
 * The path of a request for an exact match: no escapes, doubled or trailing slashes, parameters or backslashes, which
 * servers in a row read differently. The URL parser has resolved dot segments already.
 * @returns undefined when nothing can match
 */
function exactPath(url: URL, named: boolean): string | undefined {
  const path = url.pathname;
  const plain = named ? NAMED.test(path) && requestPath(url) !== null : PLAIN.test(path);
  return plain && !path.includes("//") ? path : undefined;
}

/** The id that the store knows a user by; empty for a name that nobody has. */
async function idOf(store: Store, { version }: Route, key: string): Promise<string> {
  if (version.product.key === "id" || key === "") return key;
  const user = await store.read((db) => usersTable.byNameKey(db, canonicalUserName(key)));
  return user?.id ?? "";
}

/** A product may want its version in a header of every call. */
function headerFault({ version }: Route, headers: Headers): ProblemError | null {
  const { headerValues } = servedAs(version.product);
  const { headers: needed } = version.product;
  const name = Object.keys(needed).find((one) => headerValues?.test(headers.get(one) ?? "") !== true);
  if (name === undefined) return null;
  return new ProblemError("bad-request", { errors: { [name]: ["This header is needed."] } });
}
