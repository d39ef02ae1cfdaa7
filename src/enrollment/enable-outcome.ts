import type { Failure } from "../api/failure.ts";
import type { Reason } from "../api/reason.ts";
import { waitUntil } from "./countdown-clock.ts";
import type { EnableOutcome } from "./machine/enrollment-event.ts";
import type { StopReason } from "./machine/stop-reason.ts";

/** Refusals that another click on `Start` would only repeat. */
const ends: Readonly<Partial<Record<Reason, StopReason>>> = {
  "already-enabled": "alreadyOn",
  conflict: "conflict",
  "external-identity": "externalIdentity",
  "license-agreement": "licenseAgreement",
  "not-allowed": "notAllowed",
  "not-offered": "notOffered",
  "user-gone": "userGone",
};

/** Security rule 29: 30 seconds where the server does not say. */
export const defaultWaitSeconds = 30;

/** What a failed enableMfa means. Nothing is active yet, so everything else may be tried again by a click. */
export function enableOutcome(failure: Failure): EnableOutcome {
  if (failure.kind !== "refused") return { kind: "retry", note: { kind: "failed", failure } };
  const reason = ends[failure.reason];
  if (reason !== undefined) return { kind: "stop", reason };
  if (failure.reason === "too-many-attempts") {
    const untilMs = waitUntil(failure.retryAfterSeconds ?? defaultWaitSeconds);
    return { kind: "retry", note: { kind: "wait", why: "tooMany", untilMs } };
  }
  return { kind: "retry", note: { kind: "failed", failure } };
}
