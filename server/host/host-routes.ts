import { createHash, timingSafeEqual } from "node:crypto";
import type { Logger } from "pino";
import type { Clock } from "../http/clock.ts";
import { type HostRoute, notFound } from "../http/host-route.ts";
import { problemDetails, problemResponse } from "../http/problem.ts";
import { openapiRoute } from "./openapi-route.ts";
import { version } from "../version.ts";
import { type ApiPart, productOf } from "./api-part.ts";
import { cspReportRoute } from "./csp-report.ts";
import type { Metrics } from "./metrics.ts";
import { accentProperties } from "../../contract/accent.ts";
import { servedAs } from "../../contract/served.ts";
import { type ProblemType, problemTypes } from "../../contract/problem-types.ts";

interface HostParts {
  readonly appliance: ApiPart;
  /** Where the app is, with a slash at its end. */
  readonly base: string;
  readonly clock: Clock;
  readonly appConfig: Readonly<Record<string, unknown>>;
  readonly toldConfig: () => Promise<Readonly<Record<string, unknown>>>;
  readonly log: Logger;
  readonly ready: () => Promise<boolean>;
  readonly metrics: Metrics;
  readonly metricsToken: string | null;
}

/** The addresses of the host itself, by exact path. */
export function hostRoutes(parts: HostParts): ReadonlyMap<string, HostRoute> {
  const { clock, log, metrics } = parts;
  return new Map<string, HostRoute>([
    ["/api/openapi.json", openapiRoute(parts.appliance, parts.base)],
    [
      "/api/help",
      {
        get: () => new Response(helpText(), { headers: { "Content-Type": "text/markdown; charset=utf-8" } }),
      },
    ],
    // A gateway changes no passwords, and the app has the page where the appliance is ours alone.
    ...(parts.appliance.kind === "appliance" && servedAs(productOf(parts.appliance)).extras
      ? [["/.well-known/change-password", changePasswordRoute] as const]
      : []),
    ["/live", liveRoute],
    ["/ready", readyRoute(parts)],
    ["/metrics", metricsRoute(metrics, parts.metricsToken)],
    ["/brand.css", brandRoute(parts.appConfig["accent"])],
    ["/config.json", { get: async () => json(await parts.toldConfig()) }],
    ["/csp-report", cspReportRoute(log, clock, metrics.countCspReport)],
  ]);
}

function json(body: Readonly<Record<string, unknown>>): Response {
  return new Response(JSON.stringify(body), {
    headers: { "Content-Type": "application/json; charset=utf-8" },
  });
}

/** Where password managers look for the page that changes a password (W3C, "A Well-Known URL for Changing Passwords"). */
const changePasswordRoute: HostRoute = {
  get: () => new Response(null, { status: 302, headers: { Location: "/password" } }),
};

/** `GET /live`: the process answers. Looks at nothing else, so that a lost database does not get the process killed. */
const liveRoute: HostRoute = { get: () => Response.json({ status: "live", version }) };

/** `GET /ready`: requests can be served now (store or upstream reachable), else 503; and what an administrator has to mend. */
function readyRoute({ ready, appliance }: HostParts): HostRoute {
  return {
    get: async ({ peer }) => {
      const good = await ready().catch(() => false);
      const warnings = appliance.kind === "gateway" ? (appliance.gateway.warnings?.() ?? []) : [];
      if (good) return Response.json({ status: "ready", ...(warnings.length > 0 ? { warnings } : {}) });
      return problemResponse("busy", peer.traceId);
    },
  };
}

/** `GET /metrics`, for this machine or for the holder of the token. Others don't even learn that it exists. */
function metricsRoute(metrics: Metrics, token: string | null): HostRoute {
  return {
    get: async ({ request, peer }) => {
      const allowed =
        token === null
          ? isLoopback(peer.address) && !isForwarded(request.headers)
          : sameText(request.headers.get("authorization") ?? "", `Bearer ${token}`);
      if (!allowed) return notFound(peer.traceId);
      const text = await metrics.registry.metrics();
      return new Response(text, { headers: { "Content-Type": metrics.registry.contentType } });
    },
  };
}

function isLoopback(address: string): boolean {
  return address === "::1" || address.startsWith("127.");
}

/** A request that a proxy on this machine passes on came from somewhere else. */
function isForwarded(headers: Headers): boolean {
  return [...headers.keys()].some((name) => /^(forwarded|via|x-real-ip|x-forwarded-.*)$/.test(name));
}

/** Compares in a time that gives nothing away: both sides are hashed to one length first. */
function sameText(left: string, right: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}

/** `GET /brand.css`: the configured accent, so that the first paint has it; the document names it where there is one. */
const brandRoute = (accent: unknown): HostRoute => ({
  get: () => {
    const rules = accentProperties(accent).map(([name, value]) => `${name}: ${value};`);
    return new Response(`:root { ${rules.join(" ")} }`, {
      headers: { "Content-Type": "text/css; charset=utf-8" },
    });
  },
});

/** A paragraph for each refusal, with what to do; `GET /api/help`, where the Link header of a refusal leads. */
export function helpText(): string {
  const paragraphs = Object.keys(problemTypes).filter(isType).map(paragraph);
  return ["# What to do about a refusal\n", ...paragraphs].join("\n");
}

function paragraph(type: ProblemType): string {
  const { status, title } = problemTypes[type];
  return `<a id="${type}"></a>\n## ${type} (${status})\n\n${title} ${problemDetails[type]}\n`;
}

function isType(name: string): name is ProblemType {
  return Object.hasOwn(problemTypes, name);
}
