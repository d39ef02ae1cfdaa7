import type { Logger } from "pino";
import type { ApiPart } from "./host/api-part.ts";
import { hostRoutes } from "./host/host-routes.ts";
import { logExchange } from "./host/log-exchange.ts";
import { createMetrics, type Metrics } from "./host/metrics.ts";
import { configAtHand, toldConfig } from "./host/told-config.ts";
import { methodLabel, routeLabel } from "./host/route-label.ts";
import { setAnswerHeaders } from "./http/answer-headers.ts";
import type { Clock } from "./http/clock.ts";
import type { Answer, Exchange, Handler, Peer } from "./http/handler.ts";
import { answerRoute, notFound } from "./http/host-route.ts";
import { createPageDocument } from "./http/page-document.ts";
import { helpLink, problemLabel, problemResponse } from "./http/problem.ts";
import { BrokenBodyError } from "./http/read-body.ts";
import { requestPath } from "./http/request-path.ts";
import { staticAnswer } from "./http/static-answer.ts";
import type { StaticFiles } from "./http/static-files.ts";
import { newTraceId, TRACE_HEADER } from "./http/trace-id.ts";

export interface ServerParts {
  readonly appliance: ApiPart;
  readonly clock: Clock;
  /** Body of `/config.json`. */
  readonly appConfig: Readonly<Record<string, unknown>>;
  readonly staticFiles: StaticFiles;
  readonly log: Logger;
  /** False while requests cannot be served (store or upstream gone). */
  readonly ready: () => Promise<boolean>;
  readonly metrics?: Metrics;
  /** Bearer token of `/metrics`; without one only this machine may read it. */
  readonly metricsToken?: string | null;
  /** Host names that this server answers to, lower case; empty means any. */
  readonly publicHosts?: readonly string[];
  /** Where the app is in an address that it shares with the appliance, such as `/mfa/`; default: at the root of its own. */
  readonly base?: string;
}

/**
 * Builds the whole server as one function from request to answer: `/api/*`, health, metrics, runtime configuration,
 * the built app. Clock, store and files are handed in, so tests run it in process. It never rejects: what is thrown
 * inside comes out as a 500 problem with its trace id, and is logged.
 */
export function createServer(parts: ServerParts): Handler {
  const { log, clock, staticFiles, base = "/" } = parts;
  const metrics = parts.metrics ?? createMetrics();
  const { appConfig, appliance } = parts;
  const routes = hostRoutes({
    ...parts,
    base,
    metrics,
    metricsToken: parts.metricsToken ?? null,
    toldConfig: () => toldConfig(appConfig, appliance),
  });
  const document =
    staticFiles.document &&
    createPageDocument(staticFiles.document, () => configAtHand(appConfig, appliance), base);

  /** Health and metrics are asked for by address, from machines that know no name. */
  const misdirected = (url: URL, path: string, traceId: string): Response | null => {
    const known = parts.publicHosts ?? [];
    if (known.length === 0 || known.includes(url.hostname) || UNNAMED.has(path)) return null;
    const title = "This server does not answer to that host name";
    return problemResponse("bad-request", traceId, { said: { status: 421, title } });
  };

  const answer = async (exchange: Exchange): Promise<Answer> => {
    const ofApi = exchange.path === "/api" || exchange.path.startsWith("/api/");
    const refusal = ofApi ? refuseCrossSite(exchange) : null;
    if (refusal !== null) return { kind: "api", response: refusal };
    const route = routes.get(exchange.path);
    if (route !== undefined) return answerRoute(route, exchange);
    return ofApi ? apiAnswer(appliance, exchange) : staticAnswer(exchange, staticFiles.files, document);
  };

  return async (request, socketPeer = { address: "127.0.0.1" }) => {
    const startedAt = performance.now();
    const url = new URL(request.url);
    const path = requestPath(url);
    const peer = { ...socketPeer, traceId: newTraceId() };
    const refusal = path === null ? notFound(peer.traceId) : misdirected(url, path, peer.traceId);
    const { kind, response } =
      path === null || refusal !== null
        ? { kind: "api" as const, response: refusal ?? notFound(peer.traceId) }
        : await answer({ request, url, path, peer }).catch((error: unknown) => failed(log, peer, error));
    // Whether browsers come to a shared address by HTTPS alone is for the appliance to say.
    setAnswerHeaders(response.headers, kind, url.protocol === "https:" && base === "/", base);
    // A gateway passes the appliance's own date: it is the clock that codes are checked by.
    if (!response.headers.has("date")) response.headers.set("Date", new Date(clock.now()).toUTCString());
    response.headers.set(TRACE_HEADER, peer.traceId);
    const observation = {
      method: methodLabel(request.method),
      route: routeLabel(path),
      status: response.status,
      seconds: (performance.now() - startedAt) / 1_000,
      problem: await problemLabel(response),
    };
    if (observation.problem !== null) response.headers.append("Link", helpLink(base, observation.problem));
    metrics.observe(observation);
    logExchange(log, request, peer, observation);
    return response;
  };
}

const UNNAMED = new Set(["/live", "/ready", "/metrics"]);

function failed(log: Logger, peer: Peer & { readonly traceId: string }, error: unknown): Answer {
  const { traceId } = peer;
  if (error instanceof BrokenBodyError) {
    const said = { title: "The request body is incomplete" };
    return { kind: "api", response: problemResponse("bad-request", traceId, { said }) };
  }
  log.error({ event: "http.failed", traceId, err: error }, "a request ended in an exception");
  return { kind: "api", response: problemResponse("server-failed", traceId) };
}

/** Hands `/api/*` to the appliance or the gateway. HTML from there is a fault, never an answer. */
async function apiAnswer(part: ApiPart, { request, peer }: Exchange): Promise<Answer> {
  const handle = part.kind === "appliance" ? part.appliance.handle : part.gateway.handle;
  const response = await handle(request, peer);
  if (!/html/i.test(response.headers.get("content-type") ?? "")) return { kind: "api", response };
  await response.body?.cancel();
  const said = { title: "The answer did not come from the API" };
  const headers = { "Retry-After": "5" };
  return { kind: "api", response: problemResponse("upstream-failed", peer.traceId, { said, headers }) };
}

const READS = new Set(["GET", "HEAD"]);

/** What a browser says of a call that the app's own page makes, or the person by hand. */
const OURS = new Set(["same-origin", "none"]);

/**
 * Refuses a call that a page of another site or of a neighbouring host makes, before its body is read: it
 * would spend its visitor's guesses. Clients that aren't browsers say nothing of where a call comes from, and go on.
 * @returns null when the call may go on
 */
function refuseCrossSite({ request, peer }: Exchange): Response | null {
  const from = request.headers.get("sec-fetch-site");
  if (from === null || OURS.has(from) || READS.has(request.method)) return null;
  const said = { title: "Pages of other sites may not call this API" };
  return problemResponse("not-allowed", peer.traceId, { said });
}
