/** Every way the appliance says no: status and title by type. `urn:mfa-enrollment:` + type is the stable name (contract.md section 5). */
export const problemTypes = {
  "bad-request": { status: 400, title: "The request is not valid." },
  "invalid-grant": { status: 400, title: "The sign-in was refused." },
  "code-rejected": { status: 400, title: "The code was refused." },
  "code-replayed": { status: 400, title: "The code was used before." },
  "enrollment-unknown": { status: 400, title: "The enrollment is not known." },
  "external-identity": { status: 400, title: "MFA of this user is managed by an identity provider." },
  "session-ended": { status: 401, title: "A valid access token is needed." },
  "step-up-required": { status: 401, title: "A fresh sign-in is needed." },
  "not-allowed": { status: 403, title: "This is not allowed." },
  "user-gone": { status: 404, title: "There is no such user." },
  "not-found": { status: 404, title: "There is no such resource." },
  "method-not-allowed": { status: 405, title: "The method is not allowed here." },
  "already-enabled": { status: 409, title: "MFA is on already." },
  "enrollment-finished": { status: 409, title: "The enrollment was finished already." },
  "enrollment-superseded": { status: 409, title: "A newer enrollment took the place of this one." },
  conflict: { status: 409, title: "The state does not allow this." },
  "enrollment-expired": { status: 410, title: "The enrollment took too long." },
  "enrollment-exhausted": { status: 410, title: "The enrollment ended after too many wrong codes." },
  "too-large": { status: 413, title: "The request is too large." },
  "unsupported-media-type": { status: 415, title: "The media type is not supported." },
  "too-many-attempts": { status: 429, title: "Too many attempts." },
  "server-failed": { status: 500, title: "The server failed." },
  storage: { status: 503, title: "The data cannot be reached or written now." },
  busy: { status: 503, title: "The server is busy." },
} as const;

export type ProblemType = keyof typeof problemTypes;
