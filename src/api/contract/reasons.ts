interface ReasonRow {
  /** Whether the problem type of the same name (docs/contract.md §5) says so; else it follows from call and status. */
  readonly typed: boolean;
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
    | "licenseAgreement"
    | "notAllowed"
    | "superseded";
}

/**
 * Why the server said no, and what each call makes of it. A new reason is a row here and a text `failure.<reason>` in
 * `src/locales`; the compiler names every other place that has to know it.
 */
export const reasons = {
  "invalid-grant": { typed: true, support: false, enable: "retry", accept: "retry" },
  "code-rejected": { typed: true, support: false, enable: "retry", accept: "diagnose" },
  "code-replayed": { typed: true, support: false, enable: "retry", accept: "usedBefore" },
  "enrollment-expired": { typed: true, support: true, enable: "retry", accept: "expired" },
  "enrollment-exhausted": {
    typed: true,
    support: true,
    enable: "retry",
    accept: "exhausted",
  },
  "enrollment-finished": { typed: true, support: true, enable: "retry", accept: "finished" },
  "enrollment-superseded": {
    typed: true,
    support: true,
    enable: "retry",
    accept: "superseded",
  },
  "enrollment-unknown": { typed: true, support: true, enable: "retry", accept: "gone" },
  "too-many-attempts": { typed: true, support: false, enable: "wait", accept: "wait" },
  "already-enabled": { typed: true, support: true, enable: "readFirst", accept: "finished" },
  "external-identity": {
    typed: true,
    support: true,
    enable: "externalIdentity",
    accept: "externalIdentity",
  },
  /** The appliance wants a fresh password of the acting person (security rule 8). */
  "step-up-required": { typed: true, support: false, enable: "stepUp", accept: "retry" },
  "user-gone": { typed: true, support: true, enable: "userGone", accept: "gone" },
  /** A change for somebody else, without a case that allows it. */
  "case-required": { typed: true, support: false, enable: "retry", accept: "retry" },
  /** A case in which no check was passed that the server takes as a proof. */
  "proof-required": { typed: true, support: false, enable: "retry", accept: "retry" },
  /** Whoever acts for others or approves signs in with a code. */
  "own-mfa-first": { typed: true, support: false, enable: "retry", accept: "retry" },
  /** Somebody else decided meanwhile. */
  "case-decided": { typed: true, support: false, enable: "retry", accept: "retry" },
  "not-allowed": { typed: true, support: true, enable: "notAllowed", accept: "notAllowed" },
  /** Of an accept this is a refused code: a real appliance names no other reason. */
  "bad-request": { typed: true, support: true, enable: "retry", accept: "diagnose" },
  /** The second sign-in step took too long: back to the password step, the user name is kept. */
  "challenge-expired": { typed: false, support: false, enable: "retry", accept: "retry" },
  /** acceptMfa answered 401 and the session is good again: ask for the *next* code, never send this one again. */
  "code-not-taken": { typed: false, support: false, enable: "retry", accept: "diagnose" },
  /** The session is over: the sign-in dialog is (or will be) shown over the page. */
  "session-ended": { typed: false, support: false, enable: "retry", accept: "retry" },
  "license-agreement": {
    typed: false,
    support: true,
    enable: "licenseAgreement",
    accept: "licenseAgreement",
  },
  /** 404 of a path, 405, 415, 424: this appliance does not offer the function; a version or configuration fault. */
  "not-offered": { typed: false, support: true, enable: "notOffered", accept: "retry" },
  /** disableMfa answered 409: it was off already. */
  "already-off": { typed: false, support: true, enable: "retry", accept: "retry" },
  /** The state changed elsewhere: read it again. */
  conflict: { typed: false, support: true, enable: "readFirst", accept: "conflict" },
  /** acceptMfa answered 404 or 410 without a known type. */
  "enrollment-over": { typed: false, support: true, enable: "retry", accept: "expired" },
  locked: { typed: false, support: true, enable: "readFirst", accept: "waitLocked" },
  /** The gateway itself: its appliance gave no usable answer, none in time, or cannot prove that it is the one. */
  "upstream-failed": { typed: true, support: true, enable: "retry", accept: "retry" },
  "upstream-timeout": { typed: true, support: true, enable: "retry", accept: "retry" },
  "upstream-untrusted": { typed: true, support: true, enable: "retry", accept: "retry" },
  /** A server of ours whose database didn't say what became of it. Read as an answer that got lost. */
  "outcome-unknown": { typed: true, support: true, enable: "retry", accept: "retry" },
  /** 502, 503, 504 */
  busy: { typed: false, support: true, enable: "retry", accept: "retry" },
  /** 500 and other 5xx */
  "server-failed": { typed: false, support: true, enable: "retry", accept: "retry" },
} as const satisfies Readonly<Record<string, ReasonRow>>;

export type Reason = keyof typeof reasons;
