/** Every way the practice appliance says no: the types of contract.md and of the embedded appliance, word for word. */
export const problemTable = {
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
  "enrollment-expired": { status: 410, title: "The enrollment took too long." },
  "enrollment-exhausted": { status: 410, title: "The enrollment ended after too many wrong codes." },
  "unsupported-media-type": { status: 415, title: "The media type is not supported." },
  "too-many-attempts": { status: 429, title: "Too many attempts." },
  "server-failed": { status: 500, title: "The server failed." },
} as const;

export type ProblemType = keyof typeof problemTable;
