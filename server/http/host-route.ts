import type { Answer, Exchange } from "./handler.ts";
import { problemResponse } from "./problem.ts";

/** An address of the host itself, with the methods it has. HEAD is GET without its body. */
export interface HostRoute {
  readonly get?: (exchange: Exchange) => Response | Promise<Response>;
  readonly post?: (exchange: Exchange) => Response | Promise<Response>;
}

/** Answers an exchange by its route, or 405 with the methods there are (RFC 9110 §15.5.6). */
export async function answerRoute(route: HostRoute, exchange: Exchange): Promise<Answer> {
  const { method } = exchange.request;
  if (route.get !== undefined && (method === "GET" || method === "HEAD")) {
    return { kind: "api", response: withoutBody(method, await route.get(exchange)) };
  }
  if (route.post !== undefined && method === "POST")
    return { kind: "api", response: await route.post(exchange) };
  return {
    kind: "api",
    response: methodNotAllowed(exchange, route.get === undefined ? "POST" : "GET, HEAD"),
  };
}

/** 405 with its `Allow`. */
export function methodNotAllowed({ peer }: Exchange, allow: string): Response {
  return problemResponse("method-not-allowed", peer.traceId, { headers: { Allow: allow } });
}

/** 404 as a problem: what is not there never answers HTML. */
export function notFound(traceId: string): Response {
  return problemResponse("not-found", traceId);
}

function withoutBody(method: string, response: Response): Response {
  return method === "HEAD" ? new Response(null, response) : response;
}
