import type { Store } from "../../../lib/store.ts";
import { RefusalError, problemAnswer, tooManyAttempts } from "../appliance/http.ts";
import type { ApplianceClock } from "../appliance/world.ts";
import type { PracticeAppliance } from "../appliance/create-practice-appliance.ts";
import { faultLasts, strikes } from "./faults.ts";
import type { Fault } from "./faults.ts";

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
    if (!on.has(fault) || !strikes(fault, request)) return false;
    if (faultLasts[fault] === "once") parts.faults.set(new Set([...on].filter((other) => other !== fault)));
    return true;
  }
  function refusalFor(request: Request): RefusalError | null {
    const now = clock.now();
    if (take("too-many", request)) waitUntil = now + TOO_MANY_MS;
    if (waitUntil > now && strikes("too-many", request)) return tooManyAttempts(waitUntil - now);
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
