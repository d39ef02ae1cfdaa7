import type { Call } from "../contract/calls.ts";
import { decodeProblem, noProblem, refusalReason, type Problem } from "../contract/refusal-reason.ts";
import { FailureError } from "../failure.ts";
import { readJson } from "./read-body.ts";
import { traceIdOf } from "./trace-id.ts";

const PROBLEM_CAP = 65_536;

/** Turns an answer that is no success into a failure; an unreadable body only means that less is known. */
export async function readRefusal(response: Response, call: Call, now: number): Promise<FailureError> {
  const problem: Problem = await readJson(response, PROBLEM_CAP).then(decodeProblem, () => noProblem);
  const { status, headers } = response;
  const serverTime = serverTimeOf(response);
  const wwwAuthenticate = headers.get("www-authenticate") ?? "";
  const waits = status === 429 || status === 503;
  const header = waits ? headers.get("retry-after") : null;
  const waitSeconds = retryAfterSeconds(header, serverTime ?? now);
  return new FailureError(
    {
      kind: "refused",
      status,
      reason: refusalReason({ call, status, problem, wwwAuthenticate }),
      retryAfterSeconds: waits ? waitSeconds : null,
      triesLeft: problem.triesLeft,
      clockOffSeconds: problem.clockOffSeconds,
      serverTime,
      traceId: problem.traceId ?? traceIdOf(response),
    },
    header === null ? 0 : waitSeconds * 1_000,
  );
}

/** The `Date` header in epoch milliseconds, null when absent or unreadable. */
function serverTimeOf(response: Response): number | null {
  const time = Date.parse(response.headers.get("date") ?? "");
  return Number.isNaN(time) ? null : time;
}

const LONGEST_SECONDS = 3_600;
const DEFAULT_SECONDS = 30;

/**
 * Seconds to wait, from a `Retry-After` header in either form (RFC 9110 §10.2.3), 1…3600; 30 when it is absent or
 * unreadable.
 * @param now epoch milliseconds by the server's clock where it is known
 */
export function retryAfterSeconds(header: string | null, now: number): number {
  const text = header?.trim() ?? "";
  const seconds = /^\d+$/u.test(text) ? Number(text) : Math.ceil((Date.parse(text) - now) / 1_000);
  if (Number.isNaN(seconds)) return DEFAULT_SECONDS;
  return Math.min(Math.max(seconds, 1), LONGEST_SECONDS);
}
