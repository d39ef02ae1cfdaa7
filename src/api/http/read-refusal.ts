import type { Call } from "../call.ts";
import { decodeProblem, noProblem } from "../contract/problem.ts";
import type { Problem } from "../contract/problem.ts";
import { refusalReason } from "../contract/refusal-reason.ts";
import { FailureError } from "../failure.ts";
import { readJson } from "./read-json.ts";
import { retryAfterSeconds } from "./retry-after.ts";
import { traceIdOf } from "./trace-id.ts";

const PROBLEM_CAP = 65_536;

/** The `Date` header in epoch milliseconds, null when absent or unreadable. */
export function serverTimeOf(response: Response): number | null {
  const time = Date.parse(response.headers.get("date") ?? "");
  return Number.isNaN(time) ? null : time;
}

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
      serverTime,
      traceId: problem.traceId ?? traceIdOf(response),
    },
    header === null ? 0 : waitSeconds * 1_000,
  );
}
