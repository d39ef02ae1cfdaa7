import { PROBLEM_PREFIX } from "../../../contract/problem-prefix.ts";
import * as v from "valibot";
import { isForeign } from "../passed-answer.ts";
import type { UpstreamAnswer } from "../upstream.ts";
import { jsonOf } from "./call-body.ts";

type Guess = "sign-in" | "second-factor" | "accept";

/** What appliances answer to a wrong password or code, among other things. */
const MAYBE_WRONG: ReadonlySet<number> = new Set([400, 401, 403, 422]);
/** Our own appliance says which. */
const WRONG: ReadonlySet<string> = new Set([
  "invalid-grant",
  "code-rejected",
  "code-replayed",
  "enrollment-exhausted",
]);
const problemSchema = v.object({ type: v.pipe(v.string(), v.startsWith(PROBLEM_PREFIX)) });

/** The type of a problem that only our own appliance tells; null for all others. */
export function ownProblemOf({ body }: UpstreamAnswer): string | null {
  const problem = v.safeParse(problemSchema, jsonOf(body));
  return problem.success ? problem.output.type.slice(PROBLEM_PREFIX.length) : null;
}

/** Whether the appliance says that a password or a code was wrong: what is written down as such. */
export function isWrongGuess(guess: Guess, answer: UpstreamAnswer): boolean {
  const { status } = answer;
  if (status < 400 || status >= 500 || isForeign(answer)) return false;
  const own = ownProblemOf(answer);
  if (own !== null) return WRONG.has(own);
  // A session that has ended says 401 there.
  if (guess === "accept" && status === 401) return false;
  return MAYBE_WRONG.has(status);
}

/**
 * Why a call was refused, as the record says it. A call that took too long, or that somebody else answered, may have been
 * carried out.
 */
export function refusalOf(answer: UpstreamAnswer): string {
  const { status } = answer;
  if (status === 408 || isForeign(answer)) return "no-answer";
  return status === 429 ? "too-many-attempts" : `status-${status}`;
}

/** Whether the appliance itself says that it did nothing: a failure, and a call that took too long, say nothing of that. */
export function isRefused(answer: UpstreamAnswer): boolean {
  const { status } = answer;
  return status >= 400 && status < 500 && refusalOf(answer) !== "no-answer";
}
