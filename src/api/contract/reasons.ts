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
    | "alreadyOn"
    | "conflict"
    | "externalIdentity"
    | "licenseAgreement"
    | "notAllowed"
    | "notOffered"
    | "userGone";
  /** What a refused acceptMfa means: the same, where "diagnose", "usedBefore" and "readBack" are no end yet. */
  readonly accept:
    | "retry"
    | "wait"
    | "waitLocked"
    | "diagnose"
    | "usedBefore"
    | "readBack"
    | "conflict"
    | "exhausted"
    | "expired"
    | "externalIdentity"
    | "finished"
    | "gone"
    | "licenseAgreement"
    | "notAllowed"
    | "superseded";
  /** What a refused disableMfa means: it is said, the password comes first, or there was nothing to turn off. */
  readonly turnOff: "say" | "stepUp" | "alreadyOff";
}

/**
 * Why the server said no, and what each call makes of it. A new reason is a row here and a text `failure.<reason>` in
 * `src/locales`; the compiler names every other place that has to know it.
 */
export const reasons = {
  "invalid-grant": { typed: true, support: false, enable: "retry", accept: "retry", turnOff: "say" },
  "code-rejected": { typed: true, support: false, enable: "retry", accept: "diagnose", turnOff: "say" },
  "code-replayed": { typed: true, support: false, enable: "retry", accept: "usedBefore", turnOff: "say" },
  "enrollment-expired": { typed: true, support: true, enable: "retry", accept: "expired", turnOff: "say" },
  "enrollment-exhausted": {
    typed: true,
    support: true,
    enable: "retry",
    accept: "exhausted",
    turnOff: "say",
  },
  "enrollment-finished": { typed: true, support: true, enable: "retry", accept: "readBack", turnOff: "say" },
  "enrollment-superseded": {
    typed: true,
    support: true,
    enable: "retry",
    accept: "superseded",
    turnOff: "say",
  },
  "enrollment-unknown": { typed: true, support: true, enable: "retry", accept: "gone", turnOff: "say" },
  "too-many-attempts": { typed: true, support: false, enable: "wait", accept: "wait", turnOff: "say" },
  "already-enabled": { typed: true, support: true, enable: "alreadyOn", accept: "finished", turnOff: "say" },
  "external-identity": {
    typed: true,
    support: true,
    enable: "externalIdentity",
    accept: "externalIdentity",
    turnOff: "say",
  },
  /** The appliance wants a fresh password of the acting person (security rule 8). */
  "step-up-required": { typed: true, support: false, enable: "stepUp", accept: "retry", turnOff: "stepUp" },
  "user-gone": { typed: true, support: true, enable: "userGone", accept: "gone", turnOff: "say" },
  "not-allowed": { typed: true, support: true, enable: "notAllowed", accept: "notAllowed", turnOff: "say" },
  /** Of an accept this is a refused code: a real appliance names no other reason. */
  "bad-request": { typed: true, support: true, enable: "retry", accept: "diagnose", turnOff: "say" },
  /** The second sign-in step took too long: back to the password step, the user name is kept. */
  "challenge-expired": { typed: false, support: false, enable: "retry", accept: "retry", turnOff: "say" },
  /** acceptMfa answered 401 and the session is good again: ask for the *next* code, never send this one again. */
  "code-not-taken": { typed: false, support: false, enable: "retry", accept: "diagnose", turnOff: "say" },
  /** The session is over: the sign-in dialog is (or will be) shown over the page. */
  "session-ended": { typed: false, support: false, enable: "retry", accept: "retry", turnOff: "say" },
  "license-agreement": {
    typed: false,
    support: true,
    enable: "licenseAgreement",
    accept: "licenseAgreement",
    turnOff: "say",
  },
  /** 404 of a path, 405, 415, 424: this appliance does not offer the function; a version or configuration fault. */
  "not-offered": { typed: false, support: true, enable: "notOffered", accept: "retry", turnOff: "say" },
  /** disableMfa answered 409: it was off already. */
  "already-off": { typed: false, support: true, enable: "retry", accept: "retry", turnOff: "alreadyOff" },
  /** The state changed elsewhere: read it again. */
  conflict: { typed: false, support: true, enable: "conflict", accept: "conflict", turnOff: "say" },
  locked: { typed: false, support: true, enable: "retry", accept: "waitLocked", turnOff: "say" },
  /** The gateway itself: its appliance gave no usable answer, none in time, or cannot prove that it is the one. */
  "upstream-failed": { typed: true, support: true, enable: "retry", accept: "retry", turnOff: "say" },
  "upstream-timeout": { typed: true, support: true, enable: "retry", accept: "retry", turnOff: "say" },
  "upstream-untrusted": { typed: true, support: true, enable: "retry", accept: "retry", turnOff: "say" },
  /** 502, 503, 504 */
  busy: { typed: false, support: true, enable: "retry", accept: "retry", turnOff: "say" },
  /** 500 and other 5xx */
  "server-failed": { typed: false, support: true, enable: "retry", accept: "retry", turnOff: "say" },
} as const satisfies Readonly<Record<string, ReasonRow>>;

export type Reason = keyof typeof reasons;
