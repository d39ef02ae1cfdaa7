import * as v from "valibot";
import { PROBLEM_PREFIX } from "../../../contract/problem-prefix.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { BusyError } from "../../http/turn.ts";
import type { Outcome } from "../../limits/limiter.ts";
import { UpstreamError, type UpstreamAnswer } from "../upstream.ts";
import { jsonOf } from "./guarded-call.ts";

const tokenSchema = v.fallback(v.nullable(v.pipe(v.string(), v.minLength(1))), null);
const tokensSchema = v.object({
  access_token: v.optional(tokenSchema, null),
  mfa_token: v.optional(tokenSchema, null),
  username: v.optional(tokenSchema, null),
});

/** The token, and the challenge, that an answer of the token endpoint gives, and to whom; null for what is none. */
export function tokensOf({ status, body }: UpstreamAnswer) {
  const parsed = v.safeParse(tokensSchema, status === 200 ? jsonOf(body) : null);
  if (!parsed.success) return { access: null, challenge: null, name: null };
  const { access_token: access, mfa_token: challenge, username: name } = parsed.output;
  return { access, challenge, name };
}

/**
 * What an answer proves of a guess. One that proves nothing counts as wrong, whatever its status: an appliance that is down
 * costs people minutes, but one that has an answer of its own to a wrong code could be asked for ever.
 */
export function outcomeOf(guess: "sign-in" | "second-factor", answer: UpstreamAnswer): Outcome {
  const { status } = answer;
  if (isRight(guess, answer)) return "right";
  if (status === 429) return "none";
  // Our own appliance says what it was, unless somebody between didn't wait for it.
  const isOwn = status !== 408 && status >= 400 && status < 500 && ownProblemOf(answer) !== null;
  return isOwn && !isWrongGuess(guess, answer) ? "none" : "wrong";
}

function isRight(guess: "sign-in" | "second-factor", answer: UpstreamAnswer): boolean {
  const { access, challenge } = tokensOf(answer);
  return access !== null || (guess === "sign-in" && challenge !== null);
}

/** Whether a guess that failed never reached the appliance: a queue turned it away, or nothing was connected. */
export function wasNotSent(error: unknown): boolean {
  return (
    error instanceof ProblemError ||
    error instanceof BusyError ||
    (error instanceof UpstreamError && error.nothingSent)
  );
}

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
function ownProblemOf({ body }: UpstreamAnswer): string | null {
  const problem = v.safeParse(problemSchema, jsonOf(body));
  return problem.success ? problem.output.type.slice(PROBLEM_PREFIX.length) : null;
}

/** Whether the appliance says that a password or a code was wrong: what is written down as such. */
export function isWrongGuess(guess: Guess, answer: UpstreamAnswer): boolean {
  const { status } = answer;
  if (status < 400 || status >= 500) return false;
  const own = ownProblemOf(answer);
  if (own !== null) return WRONG.has(own);
  // A session that has ended says 401 there.
  if (guess === "accept" && status === 401) return false;
  return MAYBE_WRONG.has(status);
}

/** Why a call was refused, as the record says it. One that took too long may have been carried out. */
export function refusalOf({ status }: UpstreamAnswer): string {
  if (status === 408) return "no-answer";
  return status === 429 ? "too-many-attempts" : `status-${status}`;
}

/** Whether the appliance itself says that it did nothing: a failure, and a call that took too long, say nothing of that. */
export function isRefused({ status }: UpstreamAnswer): boolean {
  return status >= 400 && status < 500 && status !== 408;
}
