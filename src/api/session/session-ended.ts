import { FailureError } from "../failure.ts";

/** What a call fails with when nobody is signed in any more: no request is sent. */
export function sessionEnded(): FailureError {
  return new FailureError({
    kind: "refused",
    status: 401,
    reason: "session-ended",
    retryAfterSeconds: null,
    serverTime: null,
    traceId: null,
  });
}

/** Whether an error says that the access token is not taken any more. */
export function isSessionEnded(error: unknown): error is FailureError {
  return (
    error instanceof FailureError &&
    error.failure.kind === "refused" &&
    error.failure.reason === "session-ended"
  );
}
