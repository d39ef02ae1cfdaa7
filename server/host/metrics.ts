import { Counter, Gauge, Histogram, Registry } from "prom-client";
import { eventMetrics, type EventsState } from "../guard/events/ocsf-kinds.ts";
import type { Dropped } from "../http/socket-caps.ts";
import type { OperationId } from "../operations.ts";
import { routes } from "../routes.ts";
import type { PoolState } from "../store/store.ts";
import { version } from "../version.ts";

/** One finished request, in words with few values: labels must not grow with users. */
export interface Observation {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
  /** Last part of the problem type (`code-rejected`), null for an answer that isn't a problem. */
  readonly problem: string | null;
}

export type Metrics = ReturnType<typeof createMetrics>;

/** What `/metrics` shows (Prometheus text format), in a registry of its own so that servers do not share one. */
export function createMetrics(
  pool: () => PoolState | null = () => null,
  events: () => EventsState = () => ({ sinks: [], deadLetterBytes: 0 }),
) {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Counter({
    name: "http_requests_total",
    help: "Answers by method, route and status.",
    labelNames: ["method", "route", "status"],
    registers,
  });
  const latency = new Histogram({
    name: "http_request_duration_seconds",
    help: "Time from the request's head to the finished answer.",
    labelNames: ["method", "route"],
    buckets: [0.001, 0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25],
    registers,
  });
  const enrollments = new Counter({
    name: "mfa_enrollments_total",
    help: "Calls of enableMfa, acceptMfa and disableMfa by outcome.",
    labelNames: ["call", "outcome"],
    registers,
  });
  const limited = new Counter({
    name: "mfa_limiter_hits_total",
    help: "Requests refused by a limiter.",
    labelNames: ["route"],
    registers,
  });
  const reports = new Counter({
    name: "csp_reports_total",
    help: "Reports of browsers to /csp-report.",
    registers,
  });
  const drops = new Counter({
    name: "http_connections_dropped_total",
    help: "Connections closed for want of room, by what they waited for; refused: new ones.",
    labelNames: ["what"],
    registers,
  });
  registry.registerMetric(poolGauge(pool));
  for (const metric of eventMetrics(events)) registry.registerMetric(metric);
  const build = new Gauge({
    name: "build_info",
    help: "1, with the release and the Node that run.",
    labelNames: ["version", "node"],
    registers,
  });
  build.set({ version, node: process.version }, 1);
  const countsOf = remembered((method: string, route: string, status: number) => ({
    requests: requests.labels({ method, route, status: String(status) }),
    latency: latency.labels({ method, route }),
  }));
  return {
    registry,
    observe: ({ method, route, status, seconds, problem }: Observation) => {
      const counts = countsOf(method, route, status);
      counts.requests.inc();
      counts.latency.observe(seconds);
      const call = enrollmentCalls.get(route);
      if (call !== undefined)
        enrollments.inc({ call, outcome: problem ?? (status < 400 ? "done" : String(status)) });
      if (status === 429) limited.inc({ route });
    },
    countCspReport: () => reports.inc(),
    countDrop: (what: Dropped) => drops.inc({ what }),
  };
}

/** The calls of an enrollment, by the labels of their routes. */
const enrollmentCalls: ReadonlyMap<string, OperationId> = new Map(
  routes
    .filter(({ id }) => id === "enableMfa" || id === "acceptMfa" || id === "disableMfa")
    .map(({ id, path }) => [path, id]),
);

/** The counters of one kind of answer, looked up once, because prom-client joins all labels into a text to find them. There are few kinds. */
function remembered<T>(find: (method: string, route: string, status: number) => T) {
  const known = new Map<string, T>();
  return (method: string, route: string, status: number): T => {
    const key = `${method} ${route} ${status}`;
    const counts = known.get(key) ?? find(method, route, status);
    known.set(key, counts);
    return counts;
  };
}

function poolGauge(pool: () => PoolState | null): Gauge {
  return new Gauge({
    name: "store_pool_connections",
    help: "Connections of the database pool by state.",
    labelNames: ["state"],
    registers: [],
    collect() {
      for (const [state, count] of Object.entries(pool() ?? {})) this.set({ state }, count);
    },
  });
}
