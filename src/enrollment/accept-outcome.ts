import type { Failure } from "../api/failure.ts";
import { outcomeIsUnknown } from "../api/outcome-is-unknown.ts";
import type { Reason } from "../api/reason.ts";
import type { Diagnosis } from "../lib/diagnose-refused-code.ts";
import { waitUntil } from "./countdown-clock.ts";
import { defaultWaitSeconds } from "./enable-outcome.ts";
import type { AcceptOutcome } from "./machine/enrollment-event.ts";
import type { StopReason } from "./machine/stop-reason.ts";

/** Explains a refused code; `serverTime` is the refusal's `Date`, epoch milliseconds. */
export type Explain = (serverTime: number | null) => Promise<Diagnosis>;

const ends: Readonly<Partial<Record<Reason, StopReason>>> = {
  "already-enabled": "finished",
  conflict: "conflict",
  "enrollment-exhausted": "exhausted",
  "enrollment-expired": "expired",
  "enrollment-superseded": "superseded",
  "enrollment-unknown": "gone",
  "external-identity": "externalIdentity",
  "license-agreement": "licenseAgreement",
  "not-allowed": "notAllowed",
  "user-gone": "gone",
};

/** What a failed acceptMfa means (faults.md §1.2). Only a code that the server refused is diagnosed. */
export async function acceptOutcome(failure: Failure, explain: Explain): Promise<AcceptOutcome> {
  if (failure.kind !== "refused" || outcomeIsUnknown(failure)) return { kind: "noAnswer", failure };
  if (failure.reason === "enrollment-finished") return { kind: "finished", failure };
  const reason = ends[failure.reason];
  if (reason !== undefined) return { kind: "stop", reason };
  switch (failure.reason) {
    case "code-rejected":
    case "bad-request":
      return refusedCode(await explain(failure.serverTime));
    case "code-replayed": {
      const { computerClock } = await explain(failure.serverTime);
      return refusedCode({ verdict: { kind: "already-used" }, computerClock });
    }
    case "too-many-attempts":
    case "locked": {
      const why = failure.reason === "locked" ? "locked" : "tooMany";
      const untilMs = waitUntil(failure.retryAfterSeconds ?? defaultWaitSeconds);
      return { kind: "retry", note: { kind: "wait", why, untilMs } };
    }
    default:
      return { kind: "retry", note: { kind: "failed", failure } };
  }
}

function refusedCode(diagnosis: Diagnosis): AcceptOutcome {
  return { kind: "retry", note: { kind: "refused", diagnosis } };
}
