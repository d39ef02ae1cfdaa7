import type { ProtocolFault } from "./protocol-fault.ts";
import type { Reason } from "./reason.ts";

/**
 * Everything that can go wrong with a call, as data (ADR: one closed union).
 *
 * - `refused`: the server answered and said no. `status` is for logic, never for people.
 *   `retryAfterSeconds` is set for 429 and 503 only (1…3600). `serverTime` is the `Date`
 *   header in epoch milliseconds.
 * - `network`: no answer at all; the call may or may not have arrived.
 * - `timeout`: no whole answer before the deadline; the call may or may not have arrived.
 * - `protocol`: an answer came, but it is not what the contract says; nothing of it is used.
 */
export type Failure =
  | {
      kind: "refused";
      status: number;
      reason: Reason;
      retryAfterSeconds: number | null;
      serverTime: number | null;
      traceId: string | null;
    }
  | { kind: "network"; offline: boolean }
  | { kind: "timeout" }
  | { kind: "protocol"; fault: ProtocolFault; traceId: string | null };

/** The only error that the api layer, queries and mutations reject with. Its text carries no server text. */
export class FailureError extends Error {
  readonly failure: Failure;
  /** The pause that the server itself asked for by a `Retry-After` header; 0 when it sent none. */
  readonly waitAskedMs: number;

  constructor(failure: Failure, waitAskedMs = 0) {
    super(failure.kind === "refused" ? `refused: ${failure.reason}` : failure.kind);
    this.name = "FailureError";
    this.failure = failure;
    this.waitAskedMs = waitAskedMs;
  }
}
