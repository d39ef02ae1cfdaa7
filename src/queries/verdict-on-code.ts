import type { AcceptAnswer, OwnRequest } from "../api/contract/new-phone.ts";
import { decodeProblem, refusalReason } from "../api/contract/refusal-reason.ts";
import { FailureError, localRefusal } from "../api/failure.ts";

/** What became of the digits that were sent after `before` answers; null while that is not known. @param own null where the server knows none */
export function verdictOnCode(own: OwnRequest | null, before: number): "accepted" | FailureError | null {
  if (own === null) return localRefusal(410, "enrollment-unknown");
  if (own.state === "done") return "accepted";
  if (own.answer !== undefined && own.answer.n > before) return failureOf(own.answer);
  if (own.state === "ended") return localRefusal(410, "enrollment-unknown");
  return own.code === "dropped" ? localRefusal(408, "code-dropped") : null;
}

/** As acceptMfa itself would have failed, had this page called it. */
function failureOf({ result, status = 400, type, triesLeft }: AcceptAnswer): FailureError {
  if (result === "no-answer") return new FailureError({ kind: "timeout" });
  const problem = { ...decodeProblem({ type }), triesLeft: triesLeft ?? null };
  return new FailureError({
    kind: "refused",
    status,
    reason: refusalReason({ call: "acceptMfa", status, problem, wwwAuthenticate: "" }),
    retryAfterSeconds: null,
    triesLeft: problem.triesLeft,
    serverTime: null,
    traceId: null,
  });
}
