import { watchClock } from "../appliance/check-clock.ts";
import type { Product } from "../../contract/product.ts";
import { products } from "../../contract/products.ts";
import { CASE_HEADER } from "../guard/case.ts";
import { REQUEST_HEADER } from "../guard/requests/request.ts";
import type { Handler } from "../http/handler.ts";
import { newTraceId } from "../http/trace-id.ts";
import type { ApplianceTrust } from "./appliance-trust.ts";
import { callOf, passedAnswer, type ApplianceCall } from "./call-of.ts";
import { createProductFinder } from "./find-product.ts";
import { createGatewayGuard, type GatewayGuard } from "./guard/gateway-guard.ts";
import type { GatewayGuardParts } from "./guard/enrollments.ts";
import { answerGuard, isGuardPath } from "./guard/guard-routes.ts";
import { createReadiness, createWarnings } from "./readiness.ts";
import { faultResponse } from "./upstream-faults.ts";
import { upstream, type Upstream, type UpstreamOptions } from "./upstream.ts";

export interface GatewayParts extends GatewayGuardParts {
  /** Origin of the appliance, the only host that this gateway talks to. */
  readonly applianceUrl: URL;
  readonly trust: ApplianceTrust;
  /** Which product stands there; `auto` looks (find-product.ts). Default: azure. */
  readonly product?: Product | "auto";
  /** The client's address is sent on in `X-Forwarded-For`. */
  readonly forwardClientAddress?: boolean;
  /** Milliseconds for a whole call, body included: less than the app's 30 s, so that the app always gets an answer. */
  readonly deadline?: number;
  /** Bytes of an answer. */
  readonly answerLimit?: number;
  /** How the appliance is reached; default: over HTTP. */
  readonly connect?: (options: UpstreamOptions) => Upstream;
}

export type Gateway = ReturnType<typeof createGateway>;

/** The app's server in front of a real appliance: passes the contract's calls to one fixed host. */
export function createGateway(parts: GatewayParts) {
  const { log, clock, applianceUrl: origin, trust, connect = upstream } = parts;
  const answerLimit = parts.answerLimit ?? 8 * 1_024 * 1_024;
  const send = connect({ origin, trust, answerLimit, deadline: parts.deadline ?? 25_000 });

  const probe = connect({ origin, trust, answerLimit, deadline: 4_000 });
  const { azure } = products;
  const wanted = parts.product ?? azure;
  const warnings = createWarnings(log);
  const { note } = warnings;
  const product = createProductFinder({ wanted, origin, probe, log, clock, note, policy: parts.policy });
  const guards = new Map<Product, GatewayGuard>();
  const guardOf = (which: Product): GatewayGuard => {
    const guard = guards.get(which) ?? createGatewayGuard(parts, send, which, note);
    guards.set(which, guard);
    return guard;
  };

  const lookAtClock = watchClock({ clock, log });

  const handle: Handler = async (request, peer) => {
    lookAtClock();
    // However many calls to the appliance this one takes, the app waits longer.
    const until = performance.now() + (request.method === "GET" ? READ_MS : CHANGE_MS);
    const traceId = peer?.traceId ?? newTraceId();
    const which = (await product()) ?? azure;
    const guard = guardOf(which);
    const caseId = request.headers.get(CASE_HEADER);
    const address = peer?.address ?? "127.0.0.1";
    const secure = peer?.secure ?? new URL(request.url).protocol === "https:";
    const requestId = request.headers.get(REQUEST_HEADER);
    const from = { address, traceId, caseId, requestId, request, secure, base: peer?.base, until };
    if (isGuardPath(new URL(request.url).pathname))
      return answerGuard(guard, request, from).catch((error: unknown) => faultResponse(error, traceId, log));
    try {
      const given = { ...(await callOf(request, traceId, which, origin)), until };
      const call = parts.forwardClientAddress === true ? withAddress(given, address) : given;
      const passed = await guard.pass(call, from);
      return passed instanceof Response ? passed : passedAnswer(passed);
    } catch (error) {
      return faultResponse(error, traceId, log);
    }
  };

  return {
    handle,
    /** Whether the appliance answers at all; asked at most every five seconds. */
    ready: createReadiness(probe, product, clock, log),
    /** What stands that an administrator has to mend. */
    warnings: warnings.standing,
    /** Which product stands behind it; null while that could not be found. */
    product,
    sweep: async () => {
      for (const guard of guards.values()) await guard.sweep();
    },
    scan: async () => {
      const which = await product();
      if (which !== null) await guardOf(which).scan();
    },
    close: async () => {
      for (const guard of guards.values()) await guard.close();
    },
  };
}

/** Less than the app waits for a read, and for a change. */
const READ_MS = 13_000;
const CHANGE_MS = 28_000;

/** For an appliance that limits and logs by `X-Forwarded-For`; what the client wrote there itself was dropped. */
function withAddress(call: ApplianceCall, address: string): ApplianceCall {
  return { ...call, headers: { ...call.headers, "x-forwarded-for": address } };
}
