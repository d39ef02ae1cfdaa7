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
}

export interface Appliance {
  /** Answers everything under `/api/`: always JSON or a problem, never HTML, never a rejection. */
  readonly handle: Handler;
}

/** The embedded appliance: contract.md sections 2 to 5 for both versions from one core. */
export function createAppliance(parts: ApplianceParts): Appliance {
  const operations = createOperations();
  const allowedMethods = createAllowedMethods(routesTable);
  const lookAtClock = watchClock(parts.clock, parts.log);
  const router = new Hono<{ Bindings: Bindings }>();
  for (const route of routesTable) {
    router.on(route.method, route.path.replace("{id}", ":id"), (context) =>
      operations[route.operationId]({
        parts,
        version: route.version,
        request: context.req.raw,
        query: new URL(context.req.url).searchParams,
        id: context.req.param("id") ?? "",
        ...context.env,
      }),
    );
  }
  router.onError((error, context) => failureResponse(error, context.env.traceId, parts.log));
  router.notFound((context) => problemResponse("not-found", context.env.traceId));

  return {
    handle: async (request, peer) => {
      const env = bindingsOf(request, peer);
      lookAtClock();
      const path = exactPath(new URL(request.url));
      const methods = path === undefined ? [] : allowedMethods(path);
      if (methods.length === 0) return problemResponse("not-found", env.traceId);
      // HEAD too: Hono would answer it like GET.
      if (!methods.includes(request.method)) {
        return problemResponse("method-not-allowed", env.traceId, { headers: { Allow: methods.join(", ") } });
      }
      const answer = Promise.resolve(router.fetch(request, env));
      return withDeadline(answer, () => problemResponse("busy", env.traceId));
    },
  };
}

function bindingsOf(request: Request, peer: Peer | undefined): Bindings {
  return {
    traceId: peer?.traceId ?? traceIdOf(request.headers.get(TRACE_HEADER)),
    address: peer?.address ?? "127.0.0.1",
  };
}
