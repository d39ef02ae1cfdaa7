import { PROBLEM_PREFIX } from "../../contract/problem-prefix.ts";
import { problemTypes, type ProblemType } from "../../contract/problem-types.ts";
import type { ProblemExtras } from "./problem-error.ts";

/** Types of the problems that this server made itself: reading an answer back costs more than the answer. */
const known = new WeakMap<Response, string>();

/** The JSON text of a problem (RFC 9457). It repeats nothing of the request. */
export function problemBody(type: ProblemType, traceId: string, extras: ProblemExtras = {}): string {
  const { status, title } = problemTypes[type];
  const { said, errors, members } = extras;
  const told = { type: PROBLEM_PREFIX + type, title, status, traceId, detail: problemDetails[type] };
  return JSON.stringify({ ...told, ...said, errors, ...members });
}

/** The `Link` of a refusal, to its paragraph. @param base where the app is */
export function helpLink(base: string, type: string): string {
  return `<${base}api/help#${type}>; rel="help"`;
}

/** An `application/problem+json` answer. */
export function problemResponse(type: ProblemType, traceId: string, extras: ProblemExtras = {}): Response {
  const status = extras.said?.status ?? problemTypes[type].status;
  const headers = new Headers({ "Content-Type": "application/problem+json", ...extras.headers });
  if (status === 401 && !headers.has("WWW-Authenticate")) headers.set("WWW-Authenticate", "Bearer");
  if (status === 429 || status === 503) headers.set("Retry-After", retryAfter(extras));
  return labelled(new Response(problemBody(type, traceId, extras), { status, headers }), type);
}

/** 1 to 3600 seconds. */
function retryAfter({ retryAfterSeconds = 5 }: ProblemExtras): string {
  return String(Math.min(3_600, Math.max(1, Math.ceil(retryAfterSeconds))));
}

/** Remembers the type of a problem for `problemLabel`. @returns the answer */
export function labelled(response: Response, type: string): Response {
  known.set(response, type);
  return response;
}

/** The last part of a problem answer's type, null for every other answer; an appliance's own is read from a copy of its body. */
export async function problemLabel(response: Response): Promise<string | null> {
  const label = known.get(response);
  if (label !== undefined) return label;
  if (
    response.status < 400 ||
    response.headers.get("content-type")?.startsWith("application/problem+json") !== true
  ) {
    return null;
  }
  const text = await response.clone().text();
  return /"type":\s*"urn:mfa-enrollment:([a-z-]{1,40})"/.exec(text)?.[1] ?? null;
}

/** What to do about each refusal: its `detail`, and its paragraph at `/api/help`. */
export const problemDetails: Readonly<Record<ProblemType, string>> = {
  "bad-request": "Send what the OpenAPI document says; `errors` names the members that are wrong.",
  "invalid-grant":
    "Check the user name and the password, or the code. Begin with the password again after five minutes, or once the mfa_token has signed in.",
  "code-rejected": "Send the six digits that the app shows now. Check that the phone's clock is right.",
  "code-replayed": "A code counts once. Send the next one, within 30 seconds.",
  "enrollment-unknown":
    "Begin again with enableMfa (for somebody else with a new case), and send acceptMfa the token of its answer, to the same server.",
  "external-identity": "Set up MFA where this account signs in, at the identity provider.",
  "session-ended": "Sign in, and send the access token as Authorization: Bearer.",
  "step-up-required": "Sign in again, then repeat the call: changes need a sign-in of the last minutes.",
  "not-allowed":
    "Ask another administrator: the appliance's roles and the policy of this server say who may do this, and nobody approves their own case.",
  "case-required":
    "Change someone else's MFA in the MFA app: it asks who they are first. Scripts open a case with POST /api/guard/cases and send its id in X-Mfa-Case: one person, one intent, used once. While `caseState` is `waiting`, a second administrator has to approve it. An account of a script can have a grant in the policy instead (automation).",
  "request-required":
    "A case that a request proves works only with that request in X-Mfa-Request, and a request only with its case.",
  "proof-required":
    "A case needs at least one check that was passed, of a kind that the policy takes for this account.",
  "own-mfa-first":
    "To act for others or approve, sign in with a code. Turn on MFA for your own account, then sign in again. Where an identity provider manages it, this account can't act for others here.",
  "user-gone": "Read the list of users again: the account was deleted, or never was.",
  "not-found": "Check the address, the version and the id in it: /api/openapi.json lists the calls.",
  "at-the-appliance": "Create, edit and delete users at the appliance itself.",
  "method-not-allowed": "Use a method that the Allow header names.",
  "already-enabled": "Send recreate: true for a new secret, or turn MFA off first.",
  "enrollment-finished": "Nothing is left to do: read the user, MFA should be on.",
  "enrollment-superseded":
    "Use the newer enrollment, or begin again with enableMfa (for somebody else with a new case).",
  "case-decided": "Read the case: it was decided, used or ended before.",
  "request-open": "Go on in the other browser, or wait until its request ends.",
  "request-ended": "Ask for a new phone again, and open a new case for that request.",
  "code-missing": "Wait until the person has entered their next code, then call acceptMfa again.",
  conflict: "Read the current state, then decide anew.",
  "enrollment-expired":
    "Begin again with enableMfa (for somebody else with a new case), and confirm within 15 minutes.",
  "enrollment-exhausted":
    "Begin again with enableMfa (for somebody else with a new case), and check the phone's clock first.",
  "too-large": "Send less: no call of this API needs as much.",
  "unsupported-media-type":
    "Send JSON as application/json, and a sign-in as application/x-www-form-urlencoded, uncompressed.",
  "too-many-attempts": "Wait as long as Retry-After says. An administrator can clear it on the page Limits.",
  "too-many-requests": "Wait as long as Retry-After says.",
  "server-failed":
    "Look into the server's log for this trace id. Read the state back before you repeat a change.",
  "upstream-failed":
    "Read the state back before you repeat a change. The server's log says what the appliance did.",
  "upstream-untrusted": "Nothing was sent. Compare the appliance's certificate with APPLIANCE_FINGERPRINT.",
  storage:
    "Nothing was changed. Try again after Retry-After; the server's log says what is wrong with its database.",
  "guard-unavailable":
    "Nothing was changed. People can go on with their own MFA; try again after Retry-After.",
  busy: "Nothing was changed. Try again after Retry-After.",
  "upstream-timeout": "Read the state back before you repeat a change: it may have been made.",
  "outcome-unknown": "Read the state back before you repeat the call: it may have been done.",
};
