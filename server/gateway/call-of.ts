import type { Product, ProductCall } from "../../contract/product.ts";
import { ProblemError } from "../http/problem-error.ts";
import { isEncoded, readCapped } from "../http/read-body.ts";
import { requestPath } from "../http/request-path.ts";
import { allowedCalls, allowedQuery, isAtTheAppliance, mediaTypeOf, targetOf } from "./allow-list.ts";
import { jsonOf } from "./guard/guarded-call.ts";
import { UpstreamError, type Upstream, type UpstreamAnswer, type UpstreamCall } from "./upstream.ts";

const LARGEST_BODY = 65_536;

/** A client's call on its way to the appliance. */
export interface ApplianceCall extends UpstreamCall {
  /** Which of the contract it is. */
  readonly of: ProductCall;
  readonly version: string;
  /** The user's key in the path, without escapes; empty where it has none. */
  readonly userId: string;
}

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
): Promise<ApplianceCall> {
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
  // No path comes here whose escapes can't be read.
  const [{ call: of, version }, userId] = [allowed, decodeURIComponent(allowed.user)];
  // As the guard's own calls write it: an appliance that reads `+` as a blank would act on another than was looked at.
  const target = targetOf(product, of, version, userId) + allowedQuery(url.searchParams, product);
  const sent = { method: request.method, target, headers, body: body.byteLength === 0 ? null : body };
  return { ...sent, of, version, userId };
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
 */
export function passedAnswer({ status, body, ...answer }: GuardedAnswer): Response {
  const headers = new Headers(answer.cookies?.map((cookie) => ["set-cookie", cookie]));
  for (const name of PASSED) {
    const value = answer.headers[name];
    if (typeof value === "string") headers.set(name, value);
  }
  const challenge = answer.headers["www-authenticate"];
  if (challenge !== undefined)
    // A scheme such as Negotiate or Basic would make the browser ask for a password by itself, and send it.
    headers.set("www-authenticate", BEARER.test(challenge) ? challenge : "Bearer");
  if (isEmpty({ status, body })) {
    if (status !== 204) headers.set("content-length", "0");
    return new Response(null, { status, headers });
  }
  headers.set("content-type", answer.headers["content-type"] ?? "");
  return new Response(body, { status, headers });
}

/**
 * Sends, and takes answers of the API alone. A redirect, and a page of somebody between, say nothing of what the appliance
 * did: also what only calls itself JSON, and a problem that would be a success.
 * @throws UpstreamError
 */
export function ofApi(send: Upstream): Upstream {
  return async (call) => {
    const answer = await send(call);
    const { status, headers, body } = answer;
    if (status < 200 || status > 599 || (status >= 300 && status < 400))
      throw new UpstreamError("redirect", null);
    if (isEmpty(answer)) return answer;
    const type = headers["content-type"] ?? "";
    const isOwn = JSON_TYPE.test(type) && !(status < 300 && PROBLEM_TYPE.test(type));
    if (!isOwn || jsonOf(body) === undefined) throw new UpstreamError("not-json", null);
    return answer;
  };
}

function isEmpty({ status, body }: Pick<UpstreamAnswer, "status" | "body">): boolean {
  return body.byteLength === 0 || BODILESS.has(status);
}

const PARAMETER = String.raw`[\w-]+=(?:"(?:[^"\\]|\\.)*"|[\w-]+)`;
const BEARER = new RegExp(String.raw`^bearer(?: +${PARAMETER}(?:, *${PARAMETER})*)?$`, "i");
