import { labelled } from "../http/problem-label.ts";
import type { ProblemExtras } from "./problem-error.ts";
import { problemTypes } from "./problem-types.ts";
import type { ProblemType } from "./problem-types.ts";

/** RFC 9457. Nothing of the request is repeated in it. */
export function problemResponse(type: ProblemType, traceId: string, extras: ProblemExtras = {}): Response {
  const { status, title } = problemTypes[type];
  const { errors, retryAfterSeconds } = extras;
  const body = {
    type: `urn:mfa-enrollment:${type}`,
    title,
    status,
    traceId,
    ...(errors === undefined ? {} : { errors }),
  };
  const headers = new Headers({ "Content-Type": "application/problem+json", ...extras.headers });
  if (status === 401 && !headers.has("WWW-Authenticate")) headers.set("WWW-Authenticate", "Bearer");
  if (status === 429 || status === 503) headers.set("Retry-After", String(clamp(retryAfterSeconds ?? 5)));
  return labelled(new Response(JSON.stringify(body), { status, headers }), type);
}

/** Security rule 29: 1 to 3600 seconds. */
function clamp(seconds: number): number {
  return Math.min(3_600, Math.max(1, Math.ceil(seconds)));
}
