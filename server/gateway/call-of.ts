import type { Product } from "../../contract/product.ts";
import { ProblemError } from "../http/problem-error.ts";
import { isEncoded, readCapped } from "../http/read-capped.ts";
import { requestPath } from "../http/request-path.ts";
import { allowedCalls, allowedQuery, isAtTheAppliance, mediaTypeOf } from "./allow-list.ts";
import type { UpstreamCall } from "./upstream.ts";

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
