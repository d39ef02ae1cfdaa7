import type { Reason } from "./contract/reasons.ts";

/**
 * Everything that can go wrong with a call, as data (ADR 8: one closed union).
 *
 * - `refused`: the server answered and said no. `status` is for logic, never for people. `triesLeft` is set where a
 *   server of ours says how many codes may still be refused, `clockOffSeconds` where it says by how much the phone's
 *   clock is off (negative: behind).
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
      triesLeft?: number | null;
      clockOffSeconds?: number | null;
      serverTime: number | null;
      traceId: string | null;
    }
  | { kind: "network"; offline: boolean }
  | { kind: "timeout" }
  | { kind: "protocol"; fault: ProtocolFault; traceId: string | null };

/** In what way an answer breaks the contract. Nothing of such an answer is shown or used. */
export type ProtocolFault =
  /** HTML, another content type or charset, or bytes that are no text */
  | "not-json"
  /** the body ended early, or was empty where one is due */
  | "truncated"
  /** the body passed its cap and was not read further */
  | "too-large"
  /** JSON of another shape, or with something around it that does not parse */
  | "shape"
  /** a token answer with neither tokens nor a challenge; an enrollment without its token */
  | "no-token"
  /** None came where some are due; or what came cannot be typed in at a sign-in. */
  | "no-scratch-codes"
  | "bad-scratch-codes"
  | "no-secret"
  /** base32 alphabet or length wrong, or under 80 bits */
  | "bad-secret"
  /** the secret in `qrString` is not `secretKey` */
  | "contradiction";

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

/** An answer that is not used, and the id under which the server's log has it. */
export function protocolFailure(fault: ProtocolFault, traceId: string | null): FailureError {
  return new FailureError({ kind: "protocol", fault, traceId });
}

/** An answer of another shape. */
export function unreadable(traceId: string | null): never {
  throw protocolFailure("shape", traceId);
}

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

/**
 * Whether a committing call (acceptMfa, disableMfa, the mfa grant) may have been carried out although it failed.
 * If so the state is read back; the call is never sent again by itself.
 */
export function outcomeIsUnknown(failure: Failure): boolean {
  // 408: the request may have been read to its end when the server gave up.
  if (failure.kind !== "refused") return true;
  // The gateway sends nothing to a server that it doesn't know.
  if (failure.reason === "upstream-untrusted") return false;
  return failure.status >= 500 || failure.status === 408;
}

/** What a call fails with when nobody is signed in any more: no request is sent. */
export function sessionEnded(): FailureError {
  return localRefusal(401, "session-ended");
}

/** Whether the server said no for this reason. */
export function isRefusedFor(failure: Failure | null, reason: Reason): boolean {
  return failure?.kind === "refused" && failure.reason === reason;
}

/** The failure in what was thrown; null for anything else, an abort above all. */
export function failureIn(error: unknown): Failure | null {
  return error instanceof FailureError ? error.failure : null;
}
