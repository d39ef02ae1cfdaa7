import * as v from "valibot";
import { ProblemError } from "../../http/problem-error.ts";
import type { Outcome } from "../../limits/limiter.ts";
import { BusyError } from "../../http/turn.ts";
import { isForeign } from "../passed-answer.ts";
import { UpstreamError } from "../upstream.ts";
import type { UpstreamAnswer } from "../upstream.ts";
import { jsonOf } from "./call-body.ts";
import { isWrongGuess, ownProblemOf } from "./refusal-of.ts";

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
  if (isForeign(answer)) return "wrong";
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
