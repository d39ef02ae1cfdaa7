import { jsonOf } from "./guard/call-body.ts";
import { UpstreamError } from "./upstream.ts";
import type { UpstreamAnswer } from "./upstream.ts";

/** An answer of the appliance, with cookies of the gateway's own. */
export type GuardedAnswer = UpstreamAnswer & { readonly cookies?: readonly string[] };

/** What comes back besides the body and a challenge to sign in. `Set-Cookie`, `Server`, `X-Powered-By` and everything else is dropped. */
const PASSED = ["retry-after", "allow", "date"] as const;
const JSON_TYPE = /^application\/(problem\+)?json\b/i;
const PROBLEM_TYPE = /^application\/problem\+json\b/i;
const BODILESS = new Set([204, 205]);

/**
 * The appliance's answer as the app may see it. The appliance's `Date` is kept: codes are checked by its clock, and the
 * app compares the user's clock with it.
 * @throws UpstreamError for a redirect, and for a body that is not JSON
 */
export function passedAnswer(answer: GuardedAnswer): Response {
  const { status, body } = answer;
  if (status < 200 || status > 599 || (status >= 300 && status < 400))
    throw new UpstreamError("redirect", null);
  const headers = new Headers(answer.cookies?.map((cookie) => ["set-cookie", cookie]));
  for (const name of PASSED) {
    const value = answer.headers[name];
    if (typeof value === "string") headers.set(name, value);
  }
  const challenge = answer.headers["www-authenticate"];
  if (challenge !== undefined)
    // A scheme such as Negotiate or Basic would make the browser ask for a password by itself, and send it.
    headers.set("www-authenticate", BEARER.test(challenge) ? challenge : "Bearer");
  if (body.byteLength === 0 || BODILESS.has(status)) {
    if (status !== 204) headers.set("content-length", "0");
    return new Response(null, { status, headers });
  }
  const type = answer.headers["content-type"] ?? "";
  if (!isJsonType(type)) throw new UpstreamError("not-json", null);
  headers.set("content-type", type);
  return new Response(body, { status, headers });
}

/**
 * Whether an answer is a page of somebody between, which says nothing of what the appliance did. A failure says no more
 * no matter who tells it, and what has no body may be the appliance's. What only calls itself JSON is such a page, and so is a
 * problem that would be a success.
 */
export function isForeign(answer: UpstreamAnswer): boolean {
  const { status, headers, body } = answer;
  if (status >= 500 || body.byteLength === 0 || BODILESS.has(status)) return false;
  const type = headers["content-type"] ?? "";
  return !isJsonType(type) || (status < 300 && PROBLEM_TYPE.test(type)) || jsonOf(body) === undefined;
}

/** @throws UpstreamError for a foreign page: nobody knows what was done then */
export function requireOwnAnswer(answer: UpstreamAnswer): UpstreamAnswer {
  if (isForeign(answer)) throw new UpstreamError("not-json", null);
  return answer;
}

/** Whether a `Content-Type` says JSON. */
export function isJsonType(type: string | undefined): boolean {
  return JSON_TYPE.test(type ?? "");
}

const PARAMETER = String.raw`[\w-]+=(?:"(?:[^"\\]|\\.)*"|[\w-]+)`;
const BEARER = new RegExp(String.raw`^bearer(?: +${PARAMETER}(?:, *${PARAMETER})*)?$`, "i");
