import type { Logger } from "pino";
import type { Clock } from "./clock.ts";
import { readCspReport } from "./csp-report.ts";
import type { HostRoute } from "./host-route.ts";
import { problemResponse } from "./problem.ts";
import type { HostProblemType } from "./problem.ts";
import { tokenBucket } from "./token-bucket.ts";

const TYPES = /^application\/(csp-report|json)\b/i;

/**
 * `POST /csp-report`: anybody may write to it, so it is bounded in size and, over all clients, in number
 * (30 at once, then one every two seconds), and only addresses and the broken rule reach the log.
 */
export function cspReportRoute(log: Logger, clock: Clock, count: () => void): HostRoute {
  const take = tokenBucket(30, 0.5, clock);
  return {
    post: async ({ request, peer: { traceId } }) => {
      const refuse = (status: number, type: HostProblemType, title: string, headers = {}) =>
        problemResponse({ status, type, title, traceId, headers });
      if (!take()) return refuse(429, "too-many-requests", "Too many reports", { "Retry-After": "60" });
      if (!TYPES.test(request.headers.get("content-type") ?? "")) {
        return refuse(415, "unsupported-media-type", "A report is application/csp-report");
      }
      const report = await readCspReport(request);
      if (report === "too-large") return refuse(413, "too-large", "The report is too large");
      if (report === null) return refuse(400, "bad-request", "This is no report");
      count();
      log.warn(
        { event: "csp.violation", traceId, report },
        "a browser reported a violation of the content policy",
      );
      return new Response(null, { status: 204 });
    },
  };
}
