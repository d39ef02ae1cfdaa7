import { FailureError } from "./failure.ts";
import type { Reason } from "./reason.ts";

/** A refusal that needs no server: what it would say is known, and nothing is sent. */
export function localRefusal(status: number, reason: Reason): FailureError {
  return new FailureError({
    kind: "refused",
    status,
    reason,
    retryAfterSeconds: null,
    serverTime: null,
    traceId: null,
  });
}
