import type { Logger } from "pino";
import * as v from "valibot";
import type { Clock } from "../http/clock.ts";
import type { HostRoute } from "../http/host-route.ts";
import { problemResponse } from "../http/problem.ts";
import { readCapped } from "../http/read-body.ts";
import { paidAfter, waitMs } from "../limits/budget.ts";

/** A report is under 2 kB; scripts and samples are not wanted. */
const LARGEST = 16_384;

/** As browsers count, in 32 bits. */
const lineNumber = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 31 - 1));

const oldStyle = v.object({
  "csp-report": v.object({
    "effective-directive": v.optional(v.string()),
    "violated-directive": v.optional(v.string()),
    "blocked-uri": v.optional(v.string()),
    "document-uri": v.optional(v.string()),
    "source-file": v.optional(v.string()),
    "line-number": v.fallback(v.nullable(lineNumber), null),
  }),
});

/** Of all clients together. */
const BUDGET = { times: 30, everyMs: 2_000 };

const TYPES = /^application\/(csp-report|json)\b/i;

/**
 * `POST /csp-report`: anyone can write to it, so it is limited in size and, over all clients, in number
 * (30 at once, then one every two seconds), and only addresses and the violated rule reach the log.
 */
export function cspReportRoute(log: Logger, clock: Clock, count: () => void): HostRoute {
  let paidAt = 0;
  return {
    post: async ({ request, peer: { traceId } }) => {
      const wait = waitMs(BUDGET, paidAt, clock.now());
      if (wait > 0) return problemResponse("too-many-requests", traceId, { retryAfterSeconds: wait / 1_000 });
      paidAt = paidAfter(BUDGET, paidAt, clock.now());
      if (!TYPES.test(request.headers.get("content-type") ?? ""))
        return problemResponse("unsupported-media-type", traceId);
      const report = await readCspReport(request);
      if (report === "too-large") return problemResponse("too-large", traceId);
      if (report === null) return problemResponse("bad-request", traceId);
      count();
      log.warn(
        { event: "csp.violation", traceId, report },
        "a browser reported a violation of the content policy",
      );
      return new Response(null, { status: 204 });
    },
  };
}

/** What is kept of a report: where, and which rule. Never queries, fragments or script samples. */
interface CspReport {
  readonly directive: string;
  readonly blocked: string;
  readonly page: string;
  readonly source: string;
  readonly line: number | null;
}

/** Decodes the body of a `report-uri` report; `too-large` or null (no report) otherwise. */
async function readCspReport(request: Request): Promise<CspReport | "too-large" | null> {
  const bytes = await readCapped(request, LARGEST);
  if (bytes === null) return "too-large";
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), oldStyle), new TextDecoder().decode(bytes));
  if (!parsed.success) return null;
  const report = parsed.output["csp-report"];
  return {
    directive: short(report["effective-directive"] ?? report["violated-directive"] ?? ""),
    blocked: address(report["blocked-uri"]),
    page: address(report["document-uri"]),
    source: address(report["source-file"]),
    line: report["line-number"],
  };
}

/** Origin and path of an address; for `data:` and the like the scheme, for `inline` the word. */
function address(text: string | undefined): string {
  if (text === undefined || !URL.canParse(text)) return short(text ?? "");
  const { protocol, origin, pathname } = new URL(text);
  return short(origin === "null" ? protocol : origin + pathname);
}

function short(text: string): string {
  return (
    text
      .replace(/[^\x20-\x7e]/g, "")
      .split(/[?#]/)[0]
      ?.slice(0, 200) ?? ""
  );
}
