import type { Logger } from "pino";
import type { Clock } from "../http/clock.ts";
import type { Handler } from "../http/handler.ts";
import { problemResponse } from "../http/problem.ts";
import { newTraceId } from "../http/trace-id.ts";
import { UnpinnedCertificateError } from "./appliance-trust.ts";
import type { ApplianceTrust } from "./appliance-trust.ts";
import { bearerChallenge } from "./bearer-challenge.ts";
import { callOf } from "./call-of.ts";
import { createSeenVersion } from "./seen-version.ts";
import { toldOfFault } from "./told-of-fault.ts";
import { UpstreamError, upstream } from "./upstream.ts";
import type { UpstreamAnswer } from "./upstream.ts";

export interface GatewayParts {
  /** Origin of the appliance, the only host that this gateway talks to. */
  readonly applianceUrl: URL;
  readonly trust: ApplianceTrust;
  readonly log: Logger;
  readonly clock: Clock;
  /** Milliseconds for a whole call, body included: less than the app's 30 s, so that the app always gets an answer. */
  readonly deadline?: number;
  /** Bytes of an answer. */
  readonly answerLimit?: number;
}

export interface Gateway {
  readonly handle: Handler;
  /** Whether the appliance answers at all; asked at most every five seconds. */
  readonly ready: () => Promise<boolean>;
}

/** The app's server in front of a real appliance: passes the contract's calls to one fixed host (security rule 31). */
export function createGateway(parts: GatewayParts): Gateway {
  const { log, clock, applianceUrl: origin, trust } = parts;
  const answerLimit = parts.answerLimit ?? 8 * 1_024 * 1_024;
  const send = upstream({ origin, trust, answerLimit, deadline: parts.deadline ?? 25_000 });

  const version = createSeenVersion(log);

  const handle: Handler = async (request, peer) => {
    const traceId = peer?.traceId ?? newTraceId();
    const made = await callOf(request, traceId);
    if (made.kind === "refusal") {
      const { status, type, title, headers } = made;
      return problemResponse({ status, type, title, traceId, headers });
    }
    try {
      const answer = await send(made.call);
      version.note(made.call.method, made.call.target, answer.status);
      return passedAnswer(answer);
    } catch (error) {
      if (error instanceof UpstreamError) return failed(error, traceId, log);
      throw error;
    }
  };

  const probe = upstream({ origin, trust, answerLimit, deadline: 4_000 });
  let asked = { at: Number.NEGATIVE_INFINITY, good: Promise.resolve(false) };
  const ready = () => {
    const age = clock.now() - asked.at;
    if (age < 0 || age >= 5_000) asked = { at: clock.now(), good: reachable() };
    return asked.good;
  };
  /** Without a token every version of the appliance answers this with 401. */
  const reachable = () =>
    probe({
      method: "GET",
      target: `/api/${version.get() ?? "v8.1"}/users`,
      headers: { accept: "application/json" },
      body: null,
    }).then(
      ({ status }) => status < 500,
      (error: unknown) => {
        // Nobody signs in at a node that isn't ready, so no call would report that the certificate has changed.
        if (error instanceof UpstreamError && error.fault === "unpinned") warn(error, undefined, log);
        return false;
      },
    );
  return { handle, ready };
}

function failed(error: UpstreamError, traceId: string, log: Logger): Response {
  warn(error, traceId, log);
  return problemResponse({ ...toldOfFault[error.fault], traceId, headers: { "Retry-After": "5" } });
}

function warn({ fault, cause }: UpstreamError, traceId: string | undefined, log: Logger): void {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  const fingerprint = cause instanceof UnpinnedCertificateError ? cause.fingerprint : undefined;
  log.warn(
    { event: "gateway.failed", traceId, fault, code, fingerprint },
    fault === "unpinned"
      ? "the certificate at the appliance's address is not pinned: nothing was sent"
      : "the appliance gave no usable answer",
  );
}

/** What comes back besides the body and a challenge to sign in. `Set-Cookie`, `Server`, `X-Powered-By` and everything else is dropped. */
const PASSED = ["retry-after", "allow", "date"] as const;
const JSON_TYPE = /^application\/(problem\+)?json\b/i;
const BODILESS = new Set([204, 205]);

/**
 * The appliance's answer as the app may see it. The appliance's `Date` is kept: codes are checked by its clock, and the
 * app compares the user's clock with it.
 * @throws UpstreamError for a redirect, and for a body that is not JSON
 */
function passedAnswer(answer: UpstreamAnswer): Response {
  const { status, body } = answer;
  if (status < 200 || status > 599 || (status >= 300 && status < 400))
    throw new UpstreamError("redirect", null);
  const headers = new Headers();
  for (const name of PASSED) {
    const value = answer.headers[name];
    if (typeof value === "string") headers.set(name, value);
  }
  const challenge = answer.headers["www-authenticate"];
  if (challenge !== undefined) headers.set("www-authenticate", bearerChallenge(challenge) ?? "Bearer");
  if (body.byteLength === 0 || BODILESS.has(status)) {
    if (status !== 204) headers.set("content-length", "0");
    return new Response(null, { status, headers });
  }
  const type = answer.headers["content-type"] ?? "";
  if (!JSON_TYPE.test(type)) throw new UpstreamError("not-json", null);
  headers.set("content-type", type);
  return new Response(new Uint8Array(body), { status, headers });
}
