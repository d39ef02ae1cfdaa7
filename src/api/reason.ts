/**
 * Why the server said no: from the known problem `type` first, else from call and status (status-reason.ts).
 * Each one gets its own sentence in the failure catalog.
 */
export type Reason =
  /* known problem types (contract.md §2–§4) */
  | "invalid-grant"
  | "code-rejected"
  | "code-replayed"
  | "enrollment-expired"
  | "enrollment-exhausted"
  | "enrollment-finished"
  | "enrollment-superseded"
  | "enrollment-unknown"
  | "too-many-attempts"
  | "already-enabled"
  | "external-identity"
  /* from call and status (faults.md §1.2) */
  /** The second sign-in step took too long: back to the password step, the user name is kept. */
  | "challenge-expired"
  /** acceptMfa answered 401 and the session is good again: ask for the *next* code, never send this one again. */
  | "code-not-taken"
  /** The session is over: the sign-in dialog is (or will be) shown over the page. */
  | "session-ended"
  /** The appliance wants a fresh password of the acting person (security rule 8). */
  | "step-up-required"
  | "not-allowed"
  | "license-agreement"
  | "user-gone"
  /** 404 of a path, 405, 415, 424: this appliance does not offer the function; a version or configuration fault. */
  | "not-offered"
  /** disableMfa answered 409: it was off already. */
  | "already-off"
  /** The state changed elsewhere: read it again. */
  | "conflict"
  | "locked"
  | "bad-request"
  /** 502, 503, 504 */
  | "busy"
  /** 500 and other 5xx */
  | "server-failed";
