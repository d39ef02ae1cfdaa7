import { PROBLEM_PREFIX } from "../../contract/problem-prefix.ts";
import type { ProblemType } from "../../contract/problem-types.ts";
import { problemDetails } from "./problem-details.ts";

/** What a refusal says (RFC 9457). No text of the client is ever repeated in it. */
export interface Problem {
  readonly status: number;
  readonly type: ProblemType;
  readonly title: string;
  readonly detail?: string;
  readonly traceId: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Types of the problems that this server made itself: reading an answer back costs more than the answer. */
const known = new WeakMap<Response, string>();

/** The JSON text of a problem, for answers that are written to a raw socket. */
export function problemBody({
  status,
  type,
  title,
  detail = problemDetails[type],
  traceId,
}: Problem): string {
  return JSON.stringify({ type: PROBLEM_PREFIX + type, title, status, traceId, detail });
}

/** The `Link` of a refusal, to its paragraph. @param base where the app is */
export function helpLink(base: string, type: string): string {
  return `<${base}api/help#${type}>; rel="help"`;
}

/** An `application/problem+json` answer. */
export function problemResponse(problem: Problem): Response {
  const headers = { "Content-Type": "application/problem+json", ...problem.headers };
  return labelled(new Response(problemBody(problem), { status: problem.status, headers }), problem.type);
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
