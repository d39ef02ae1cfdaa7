import type { Logger } from "pino";
import { openapiRoute } from "../openapi/openapi-route.ts";
import type { ApiPart } from "./api-part.ts";
import type { Clock } from "./clock.ts";
import { cspReportRoute } from "./csp-report-route.ts";
import { liveRoute, readyRoute } from "./health-routes.ts";
import type { HostRoute } from "./host-route.ts";
import type { Metrics } from "./metrics.ts";
import { metricsRoute } from "./metrics-route.ts";

interface HostParts {
  readonly appliance: ApiPart;
  readonly clock: Clock;
  readonly appConfig: Readonly<Record<string, unknown>>;
  readonly log: Logger;
  readonly ready: () => Promise<boolean>;
  readonly metrics: Metrics;
  readonly metricsToken: string | null;
}

/** The addresses of the host itself, by exact path. */
export function hostRoutes(parts: HostParts): ReadonlyMap<string, HostRoute> {
  const { clock, log, metrics } = parts;
  return new Map<string, HostRoute>([
    // A gateway does not know what the appliance behind it implements.
    ...(parts.appliance.kind === "appliance" ? [["/api/openapi.json", openapiRoute()] as const] : []),
    ["/live", liveRoute],
    ["/ready", readyRoute(parts.ready)],
    ["/metrics", metricsRoute(metrics, parts.metricsToken)],
    ["/config.json", { get: () => json(parts.appConfig) }],
    ["/csp-report", cspReportRoute(log, clock, metrics.countCspReport)],
  ]);
}

function json(body: Readonly<Record<string, unknown>>): Response {
  return new Response(JSON.stringify(body), {
    headers: { "Content-Type": "application/json; charset=utf-8" },
  });
}
