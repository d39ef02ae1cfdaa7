import { UpstreamError } from "./upstream-error.ts";
import type { UpstreamAnswer } from "./upstream.ts";

/** What comes back besides the body. `Set-Cookie`, `Server`, `X-Powered-By` and all the rest stay behind. */
const PASSED = ["retry-after", "www-authenticate", "allow", "date"] as const;
const JSON_TYPE = /^application\/(problem\+)?json\b/i;
const BODILESS = new Set([204, 205]);

/**
 * The appliance's answer as the app may see it. The appliance's `Date` is kept: codes are checked by its clock, and the
 * app compares the user's with it.
 * @throws UpstreamError for a redirect, and for a body that is not JSON
 */
export function passedAnswer(answer: UpstreamAnswer): Response {
  const { status, body } = answer;
  if (status < 200 || status > 599 || (status >= 300 && status < 400))
    throw new UpstreamError("redirect", null);
  const headers = new Headers();
  for (const name of PASSED) {
    const value = answer.headers[name];
    if (typeof value === "string") headers.set(name, value);
  }
  if (body.byteLength === 0 || BODILESS.has(status)) {
    if (status !== 204) headers.set("content-length", "0");
    return new Response(null, { status, headers });
  }
  const type = answer.headers["content-type"] ?? "";
  if (!JSON_TYPE.test(type)) throw new UpstreamError("not-json", null);
  headers.set("content-type", type);
  return new Response(new Uint8Array(body), { status, headers });
}
