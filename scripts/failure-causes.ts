import type { Call } from "../src/api/call.ts";
import type { ProtocolFault } from "../src/api/protocol-fault.ts";
import type { Reason } from "../src/api/reason.ts";

/** In the help desk's words; a new call, reason or fault without one fails the types. */
export const callWords: Readonly<Record<Call, string>> = {
  signIn: "password",
  answerChallenge: "code at sign-in",
  refresh: "renewal of the session",
  signOut: "sign-out",
  listUsers: "list of users, own state",
  getUser: "one user",
  enableMfa: "Start of set-up",
  acceptMfa: "last code of set-up",
  disableMfa: "turning MFA off",
  config: "start of the page",
  listAudit: "audit list",
  getMfaNotice: "notice of a change (a failure is not told)",
  deleteMfaNotice: "“Got it” to a notice",
};

export const reasonWords: Readonly<Record<Reason, string>> = {
  "invalid-grant": "name, password or code wrong",
  "code-rejected": "code refused",
  "code-replayed": "code used before",
  "enrollment-expired": "set-up older than 15 minutes (410)",
  "enrollment-exhausted": "fifth wrong code",
  "enrollment-finished": "set-up finished before",
  "enrollment-superseded": "a newer set-up was started",
  "enrollment-unknown": "set-up not known to the appliance",
  "too-many-attempts": "too many tries (429)",
  "already-enabled": "MFA is on already (409)",
  "external-identity": "user of an identity provider",
  "challenge-expired": "five minutes between password and code",
  "code-not-taken": "401 to a code, the session is good",
  "session-ended": "session over (401)",
  "step-up-required": "sign-in older than five minutes",
  "not-allowed": "no right (403)",
  "license-agreement": "license agreement not accepted (403)",
  "user-gone": "user deleted (404)",
  "not-offered": "unknown path or method (404, 405, 415, 424): version or address",
  "already-off": "MFA is off already (409)",
  conflict: "state changed elsewhere (409)",
  locked: "account locked (423)",
  "bad-request": "request refused (400, 422)",
  busy: "gateway or server busy (502, 503, 504)",
  "server-failed": "server error (500)",
};

export const faultWords: Readonly<Record<ProtocolFault, string>> = {
  "not-json": "answer is no JSON (portal, proxy)",
  truncated: "answer broke off",
  "too-large": "answer over its cap",
  shape: "answer of another shape",
  "no-token": "answer without its token",
  "no-scratch-codes": "no usable scratch codes",
  "no-secret": "no secret key",
  "bad-secret": "secret key no app can use",
  contradiction: "two different secret keys",
};
