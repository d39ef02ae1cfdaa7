import type { Product } from "../../contract/product.ts";
import { ProblemError } from "../http/problem-error.ts";
import { isEncoded, readCapped } from "../http/read-body.ts";
import { requestPath } from "../http/request-path.ts";
import { allowedCalls, allowedQuery, isAtTheAppliance, mediaTypeOf } from "./allow-list.ts";
import { jsonOf } from "./guard/guarded-call.ts";
import { UpstreamError, type UpstreamAnswer, type UpstreamCall } from "./upstream.ts";

const LARGEST_BODY = 65_536;

/**
 * Makes the call to the appliance out of a client's request: allowed path, method, media type and headers only.
 * @param origin of the appliance, for who has to go there
 * @throws ProblemError what isn't passed on
 */
export async function callOf(
  request: Request,
  traceId: string,
  product: Product,
  origin: URL,
): Promise<UpstreamCall> {
  const url = new URL(request.url);
  const path = requestPath(url) ?? "";
  const known = allowedCalls(path, product);
  if (known.length === 0) throw new ProblemError("not-found");
  const allowed = known.find(({ method }) => method === request.method);
  if (allowed === undefined) {
    const headers = { Allow: known.map(({ method }) => method).join(", ") };
    if (!isAtTheAppliance(known, request.method)) throw new ProblemError("method-not-allowed", { headers });
    const detail = `Create, edit and delete users at ${origin.origin}: this server passes sign-ins, lists and MFA.`;
    throw new ProblemError("at-the-appliance", { headers, said: { detail } });
  }
  const expected = mediaTypeOf(allowed);
  // The appliance wouldn't know and would find a body it can't read.
  if (isEncoded(request)) throw new ProblemError("unsupported-media-type");
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  const body = await readCapped(request, LARGEST_BODY);
  if (body === null) throw new ProblemError("too-large");
  // Of nothing any type is true: many clients send one with every call. A form that is missing is refused later.
  if (body.byteLength > 0 && type !== expected) throw new ProblemError("unsupported-media-type");
  const headers: Record<string, string> = {
    accept: "application/json, application/problem+json",
    "accept-encoding": "identity",
    "user-agent": "mfa-enrollment-gateway",
    "x-request-id": traceId,
    ...product.headers,
  };
  // The version header of a client's own passes as it came.
  for (const name of ["authorization", ...Object.keys(product.headers)]) {
    const value = request.headers.get(name);
    if (value !== null) headers[name] = value;
  }
  if (type === expected) headers["content-type"] = type;
  if (expected !== null) headers["content-length"] = String(body.byteLength);
  const target = spelledOut(path) + allowedQuery(url.searchParams, product);
  return { method: request.method, target, headers, body: body.byteLength === 0 ? null : body };
}

/** As the guard's own calls write it: an appliance that reads `+` as a blank would act on another than was looked at. */
function spelledOut(path: string): string {
  const segments = path.split("/").map((segment) => encodeURIComponent(decodeURIComponent(segment)));
  return segments.join("/");
}

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
function isJsonType(type: string | undefined): boolean {
  return JSON_TYPE.test(type ?? "");
}

const PARAMETER = String.raw`[\w-]+=(?:"(?:[^"\\]|\\.)*"|[\w-]+)`;
const BEARER = new RegExp(String.raw`^bearer(?: +${PARAMETER}(?:, *${PARAMETER})*)?$`, "i");
