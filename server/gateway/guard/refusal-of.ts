import * as v from "valibot";
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
const problemSchema = v.object({ type: v.pipe(v.string(), v.startsWith("urn:mfa-enrollment:")) });

/**
 * Whether the appliance says that a password or a code was wrong: what is counted, and written down as a guess.
 * @param signedIn whether the session is known to be good: an appliance may refuse a code with 401
 */
export function isWrongGuess(guess: Guess, { status, body }: UpstreamAnswer, signedIn = false): boolean {
  if (status < 400 || status >= 500) return false;
  const problem = v.safeParse(problemSchema, jsonOf(body));
  if (problem.success) return WRONG.has(problem.output.type.slice("urn:mfa-enrollment:".length));
  // A session that has ended says 401 there.
  if (guess === "accept" && status === 401) return signedIn;
  return MAYBE_WRONG.has(status);
}

/** Why a call was refused, as the record says it. A call that took too long may have been carried out. */
export function refusalOf({ status }: UpstreamAnswer): string {
  if (status === 408) return "no-answer";
  return status === 429 ? "too-many-attempts" : `status-${status}`;
}
