import { PROBLEM_PREFIX } from "../../contract/problem-prefix.ts";
import { problemTypes } from "../../contract/problem-types.ts";
import type { ProblemType } from "../../contract/problem-types.ts";
import { problemDetails } from "./problem-details.ts";
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
