import type { Store } from "../../../lib/store.ts";
import { problemAnswer, RefusalError, tooManyAttempts } from "../appliance/http.ts";
import type { ApplianceClock } from "../appliance/world.ts";
import type { PracticeAppliance } from "../appliance/create-practice-appliance.ts";

const SLOW_MS = 10_000;
const TOO_MANY_MS = 30_000;
/** Shown as the reference for support, so that it is seen what a real one would look like. */
const TRACE_ID = "0123456789abcdef0123456789abcdef";

interface FaultyFetchParts {
  readonly appliance: PracticeAppliance;
  readonly clock: ApplianceClock;
  readonly faults: Store<ReadonlySet<Fault>>;
  /** Resolves after the time, or rejects when the caller gave up. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** What the app calls instead of the network: the practice appliance, with the faults that are turned on. */
export function createFaultyFetch(parts: FaultyFetchParts): (request: Request) => Promise<Response> {
  const { appliance, clock } = parts;
  let waitUntil = 0;

  /** True when the fault is on and about this call; one that strikes once is off from now on. */
  function take(fault: Fault, request: Request): boolean {
    const on = parts.faults.get();
    if (!on.has(fault) || !isAbout(fault, request)) return false;
    if (!lasting.includes(fault)) parts.faults.set(new Set([...on].filter((other) => other !== fault)));
    return true;
  }
  function refusalFor(request: Request): RefusalError | null {
    const now = clock.now();
    if (take("too-many", request)) waitUntil = now + TOO_MANY_MS;
    if (waitUntil > now && isAbout("too-many", request)) return tooManyAttempts(waitUntil - now);
    if (take("case-expires", request)) return new RefusalError("case-required");
    return take("server-fails", request) ? new RefusalError("server-failed") : null;
  }
  return async (request) => {
    if (take("offline", request)) throw unreachable();
    if (take("slow", request)) await parts.wait(SLOW_MS, request.signal);
    if (take("session-ends", request)) appliance.endAllSessions();
    if (take("enrollment-expires", request)) appliance.expireEnrollments();
    const refusal = refusalFor(request);
    if (refusal !== null) return problemAnswer(refusal, TRACE_ID);
    const lost = take("answer-lost", request);
    const answer = await appliance.handle(request);
    if (lost) throw unreachable();
    return answer;
  };
}

/** What a browser's `fetch` rejects with when no answer came. */
function unreachable(): TypeError {
  return new TypeError("practice: no answer");
}

/** Resolves after the time; rejects at once, with the reason, when the caller gives up. */
export function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

/** What can be made to go wrong, in the order on the page. */
export const allFaults = [
  "session-ends",
  "enrollment-expires",
  "too-many",
  "server-fails",
  "answer-lost",
  "slow",
  "offline",
  "case-expires",
  "no-answer",
] as const;

/** Faults about who somebody is; the rest are about the connection and the server. */
export const identityFaults: readonly Fault[] = ["case-expires", "no-answer"];

export type Fault = (typeof allFaults)[number];

/** The others strike one call and turn themselves off. */
const lasting: readonly Fault[] = ["slow", "offline", "no-answer"];

/**
 * Which calls a fault is about: a 429 needs a code or a new enrollment, a lost answer something that was done. Signing in
 * stays possible under all but a cut or slow network, so that nobody is locked out of practice.
 */
const strikes: Readonly<Record<Fault, RegExp>> = {
  "session-ends": /\/(?!token$)[^/]*$/u,
  "enrollment-expires": /\/acceptMfa$/u,
  "too-many": /\/(?:enable|accept)Mfa$/u,
  "server-fails": /^POST .*\/(?!token$)[^/]*$/u,
  "answer-lost": /\/(?:accept|disable)Mfa$/u,
  slow: /^/u,
  offline: /^/u,
  "case-expires": /\/(?:enable|disable)Mfa$/u,
  // Strikes on the telephone.
  "no-answer": /$^/u,
};

function isAbout(fault: Fault, { method, url }: Request): boolean {
  return strikes[fault].test(`${method} ${new URL(url).pathname}`);
}
