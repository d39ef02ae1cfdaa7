import { FailureError } from "../failure.ts";
import { localRefusal } from "../local-refusal.ts";

/** What a call fails with when nobody is signed in any more: no request is sent. */
export function sessionEnded(): FailureError {
  return localRefusal(401, "session-ended");
}

/** Whether an error says that the access token is not taken any more. */
export function isSessionEnded(error: unknown): error is FailureError {
  return (
    error instanceof FailureError &&
    error.failure.kind === "refused" &&
    error.failure.reason === "session-ended"
  );
}
