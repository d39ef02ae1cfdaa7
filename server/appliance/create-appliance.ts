import { Hono } from "hono";
import type { Handler, Peer } from "../http/handler.ts";
import { traceIdOf, TRACE_HEADER } from "../http/trace-id.ts";
import { createAllowedMethods } from "./allowed-methods.ts";
import type { ApplianceParts } from "./appliance-parts.ts";
import { exactPath } from "./exact-path.ts";
import { failureResponse } from "./failure-response.ts";
import { createOperations } from "./operations.ts";
import { problemResponse } from "./problem-response.ts";
import { routesTable } from "./routes-table.ts";
import { watchClock } from "./watch-clock.ts";
import { withDeadline } from "./with-deadline.ts";

interface Bindings {
  readonly traceId: string;
  readonly address: string;
  readonly url: URL;
}

export interface Appliance {
  /** Answers everything under `/api/`: always JSON or a problem, never HTML, never a rejection. */
  readonly handle: Handler;
}

/** The embedded appliance: contract.md sections 2 to 5 for both versions from one core. */
export function createAppliance(parts: ApplianceParts): Appliance {
  const operations = createOperations(parts.store);
  const allowedMethods = createAllowedMethods(routesTable);
  const lookAtClock = watchClock(parts.clock, parts.log);
  const router = new Hono<{ Bindings: Bindings }>();
  for (const route of routesTable) {
    router.on(route.method, route.path.replace("{id}", ":id"), (context) =>
      operations[route.operationId]({
        parts,
        version: route.version,
        request: context.req.raw,
        id: context.req.param("id") ?? "",
        ...context.env,
      }),
    );
  }
  router.onError((error, context) => failureResponse(error, context.env.traceId, parts.log));
  const refuse = (path: string | undefined, traceId: string) => {
    const methods = path === undefined ? [] : allowedMethods(path);
    return methods.length === 0
      ? problemResponse("not-found", traceId)
      : problemResponse("method-not-allowed", traceId, { headers: { Allow: methods.join(", ") } });
  };
  router.notFound((context) => refuse(new URL(context.req.url).pathname, context.env.traceId));

  return {
    handle: async (request, peer) => {
      const url = new URL(request.url);
      const env = bindingsOf(request, url, peer);
      lookAtClock();
      const path = exactPath(url);
      // HEAD too: Hono would answer it like GET.
      if (path === undefined || request.method === "HEAD") return refuse(path, env.traceId);
      const answer = Promise.resolve(router.fetch(request, env));
      return withDeadline(answer, () => problemResponse("busy", env.traceId));
    },
  };
}

function bindingsOf(request: Request, url: URL, peer: Peer | undefined): Bindings {
  return {
    url,
    traceId: peer?.traceId ?? traceIdOf(request.headers.get(TRACE_HEADER)),
    address: peer?.address ?? "127.0.0.1",
  };
}
