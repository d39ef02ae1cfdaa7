/** Every way a server of ours says no: status and title by type. */
export const problemTypes = {
  "bad-request": { status: 400, title: "The request is not valid." },
  "invalid-grant": { status: 400, title: "The sign-in was refused." },
  "code-rejected": { status: 400, title: "The code was refused." },
  "code-replayed": { status: 400, title: "The code was already used." },
  "enrollment-unknown": { status: 400, title: "There is no such enrollment." },
  "external-identity": { status: 400, title: "An identity provider manages this user's MFA." },
  "session-ended": { status: 401, title: "A valid access token is required." },
  "step-up-required": { status: 401, title: "A fresh sign-in is required." },
  "not-allowed": { status: 403, title: "This is not allowed." },
  "case-required": {
    status: 403,
    title: "This needs a case that allows it.",
    detail:
      "Change someone else's MFA in the MFA app: it asks who they are first. Scripts send the id of a case in X-Mfa-Case: one person, one intent, used once, approved where that is needed.",
  },
  "request-required": {
    status: 403,
    title: "This goes to the person's own browser.",
    detail:
      "A case that a request proves works only with that request in X-Mfa-Request, and a request only with its case.",
  },
  "proof-required": {
    status: 403,
    title: "Nothing proves yet who they are.",
    detail:
      "A case needs at least one check that was passed, of a kind that the policy takes for this account.",
  },
  "own-mfa-first": {
    status: 403,
    title: "Turn on your own MFA first.",
    detail:
      "To act for others or approve, sign in with a code. Turn on MFA for your own account, then sign in again. Where an identity provider manages it, this account can't act for others here.",
  },
  "user-gone": { status: 404, title: "There is no such user." },
  "not-found": { status: 404, title: "There is no such resource." },
  "at-the-appliance": { status: 405, title: "Accounts are changed at the appliance itself." },
  "method-not-allowed": { status: 405, title: "The method is not allowed here." },
  "already-enabled": { status: 409, title: "MFA is already on." },
  "enrollment-finished": { status: 409, title: "The enrollment is already finished." },
  "enrollment-superseded": { status: 409, title: "A newer enrollment replaced this one." },
  "case-decided": { status: 409, title: "The case was decided already." },
  "request-open": { status: 409, title: "A request is open from another browser." },
  "request-ended": { status: 409, title: "The request is over." },
  "code-missing": { status: 409, title: "There are no digits to confirm with." },
  conflict: { status: 409, title: "The current state doesn't allow this." },
  "enrollment-expired": { status: 410, title: "The enrollment took too long." },
  "enrollment-exhausted": { status: 410, title: "The enrollment ended after too many wrong codes." },
  "too-large": { status: 413, title: "The request is too large." },
  "unsupported-media-type": { status: 415, title: "The media type is not supported." },
  "too-many-attempts": { status: 429, title: "Too many attempts." },
  "too-many-requests": { status: 429, title: "Too many requests." },
  "server-failed": { status: 500, title: "The server failed." },
  "upstream-failed": { status: 502, title: "The appliance gave no usable answer." },
  "upstream-untrusted": {
    status: 502,
    title: "The appliance couldn't prove its identity. Nothing was sent to it.",
  },
  storage: { status: 503, title: "Data can't be read or written right now." },
  "guard-unavailable": {
    status: 503,
    title: "Changes for others can't be recorded right now, so they can't be made.",
  },
  busy: { status: 503, title: "The server is busy." },
  "upstream-timeout": { status: 504, title: "The appliance didn't answer in time." },
  "outcome-unknown": {
    status: 504,
    title: "Whether it was done is unknown. Look before you try again.",
  },
} as const;

export type ProblemType = keyof typeof problemTypes;
