import type { Logger } from "pino";
import type { Peer } from "../http/handler.ts";
import type { ToldRefusal } from "../http/refusal.ts";
import { clientIdOf } from "../http/trace-id.ts";
import type { Observation } from "./metrics.ts";

/**
 * One line per request: never a query, a body or a header other than the (capped) user agent, and the route instead of the path,
 * so that a secret pasted into an address stays out of the log.
 */
export function logExchange(log: Logger, request: Request, peer: Peer, observation: Observation): void {
  const { method, route, status, seconds, problem } = observation;
  const quiet = route === "asset" || route === "/live" || route === "/ready" || route === "/metrics";
  const clientId = clientIdOf(request.headers);
  const line = {
    event: "http.request",
    traceId: peer.traceId,
    ...(clientId === null ? {} : { clientId }),
    method,
    route,
    status,
    ...(problem === null ? {} : { problem }),
    ms: Math.round(seconds * 10_000) / 10,
    peer: peer.address,
    userAgent: (request.headers.get("user-agent") ?? "").slice(0, 160),
  };
  if (status >= 500) log.error(line, "request failed");
  else if (quiet && status < 400) log.debug(line, "request");
  else log.info(line, "request");
}

/** One line per message that is refused before it is a request; what it says stays out of the log. */
export function logRefusals(log: Logger) {
  return (told: ToldRefusal): void => log.info({ event: "http.refused", ...told }, "message refused");
}
