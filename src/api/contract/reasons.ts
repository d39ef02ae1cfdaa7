import type { ProblemType } from "../../../contract/problem-types.ts";

interface ReasonRow {
  /** False where people can put it right themselves: a reference for support would only be in the way. */
  readonly support: boolean;
  /** What a refused enableMfa means for the wizard: another try, a wait, the password first, or why it stops. */
  readonly enable:
    | "retry"
    | "wait"
    | "stepUp"
    /** MFA is on, or the state is another one, or busy: read first, nothing is claimed (docs/contract.md §4). */
    | "readFirst"
    | "externalIdentity"
    | "licenseAgreement"
    | "notAllowed"
    | "notOffered"
    | "userGone";
  /** What a refused acceptMfa means once the code is known not to have counted. */
  readonly accept:
    | "retry"
    | "wait"
    | "waitLocked"
    | "diagnose"
    | "usedBefore"
    | "conflict"
    | "exhausted"
    | "expired"
    | "externalIdentity"
    | "finished"
    | "gone"
    | "caseOver"
    | "licenseAgreement"
    | "notAllowed"
    | "superseded";
}

/** Types that say no more than the status does, of which every call makes what it makes of the status. */
type General =
  | "at-the-appliance"
  | "code-missing"
  | "guard-unavailable"
  | "method-not-allowed"
  | "not-found"
  | "request-ended"
  | "request-open"
  | "request-required"
  | "storage"
  | "too-large"
  | "too-many-requests"
  | "unsupported-media-type";

/**
 * Why the server said no, and what each call makes of it; the problem type of the same name says so, and what none says
 * follows from call and status. A new reason is a row here and a text `failure.<reason>` in
 * `src/locales`; the compiler names every other place that has to know it.
 */
export const reasons = {
  "invalid-grant": { support: false, enable: "retry", accept: "retry" },
  "code-rejected": { support: false, enable: "retry", accept: "diagnose" },
  "code-replayed": { support: false, enable: "retry", accept: "usedBefore" },
  "enrollment-expired": { support: true, enable: "retry", accept: "expired" },
  "enrollment-exhausted": {
    support: true,
    enable: "retry",
    accept: "exhausted",
  },
  "enrollment-finished": { support: true, enable: "retry", accept: "finished" },
  "enrollment-superseded": {
    support: true,
    enable: "retry",
    accept: "superseded",
  },
  "enrollment-unknown": { support: true, enable: "retry", accept: "gone" },
  "too-many-attempts": { support: false, enable: "wait", accept: "wait" },
  "already-enabled": { support: true, enable: "readFirst", accept: "finished" },
  "external-identity": {
    support: true,
    enable: "externalIdentity",
    accept: "externalIdentity",
  },
  /** The appliance wants a fresh password of the acting person. */
  "step-up-required": { support: false, enable: "stepUp", accept: "retry" },
  "user-gone": { support: true, enable: "userGone", accept: "gone" },
  /** Nobody took the digits of a request for a new phone in time, so they were not sent. */
  "code-dropped": { support: false, enable: "retry", accept: "retry" },
  /** A change for somebody else, without a case that allows it. */
  "case-required": { support: false, enable: "retry", accept: "caseOver" },
  /** A case in which no check was passed that the server takes as a proof. */
  "proof-required": { support: false, enable: "retry", accept: "retry" },
  /** People who act for others or approve sign in with a code. */
  "own-mfa-first": { support: false, enable: "retry", accept: "retry" },
  /** Somebody else decided meanwhile. */
  "case-decided": { support: false, enable: "retry", accept: "retry" },
  "not-allowed": { support: true, enable: "notAllowed", accept: "notAllowed" },
  /** After an accept it means a refused code: a real appliance names no other reason. */
  "bad-request": { support: true, enable: "retry", accept: "diagnose" },
  /** The second sign-in step took too long: back to the password step, the user name is kept. */
  "challenge-expired": { support: false, enable: "retry", accept: "retry" },
  /** acceptMfa answered 401 and the session is good again: ask for the *next* code, never send this one again. */
  "code-not-taken": { support: false, enable: "retry", accept: "diagnose" },
  /** The session is over: the sign-in dialog is (or will be) shown over the page. */
  "session-ended": { support: false, enable: "retry", accept: "retry" },
  "license-agreement": {
    support: true,
    enable: "licenseAgreement",
    accept: "licenseAgreement",
  },
  /** 404 of a path, 405, 415, 424: this appliance does not offer the function; a version or configuration fault. */
  "not-offered": { support: true, enable: "notOffered", accept: "retry" },
  /** disableMfa answered 409: it was off already. */
  "already-off": { support: true, enable: "retry", accept: "retry" },
  /** The state changed elsewhere: read it again. */
  conflict: { support: true, enable: "readFirst", accept: "conflict" },
  /** acceptMfa answered 404 or 410 without a known type. */
  "enrollment-over": { support: true, enable: "retry", accept: "expired" },
  locked: { support: true, enable: "readFirst", accept: "waitLocked" },
  /** The gateway itself: its appliance gave no usable answer, none in time, or cannot prove that it is the one. */
  "upstream-failed": { support: true, enable: "retry", accept: "retry" },
  "upstream-timeout": { support: true, enable: "retry", accept: "retry" },
  "upstream-untrusted": { support: true, enable: "retry", accept: "retry" },
  /** A server of ours whose database didn't say what became of it. Read as an answer that got lost. */
  "outcome-unknown": { support: true, enable: "retry", accept: "retry" },
  /** 502, 503, 504 */
  busy: { support: true, enable: "retry", accept: "retry" },
  /** 500 and other 5xx */
  "server-failed": { support: true, enable: "retry", accept: "retry" },
} as const satisfies Readonly<Record<Exclude<ProblemType, General>, ReasonRow> & Record<string, ReasonRow>>;

export type Reason = keyof typeof reasons;
