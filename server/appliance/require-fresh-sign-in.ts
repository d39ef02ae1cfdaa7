import type { Actor } from "./actor.ts";
import { CLOCK_TOLERANCE_MS, STEP_UP_MS } from "./lifetimes.ts";
import { ProblemError } from "./problem-error.ts";

/**
 * Requires a sign-in of the acting person not older than 300 s (security rule 8); the challenge is RFC 9470's.
 * @throws ProblemError step-up-required
 */
export function requireFreshSignIn(actor: Actor, now: number): void {
  const age = now - actor.authTime;
  if (age <= STEP_UP_MS && age >= -CLOCK_TOLERANCE_MS) return;
  throw new ProblemError("step-up-required", {
    headers: {
      "WWW-Authenticate": `Bearer error="insufficient_user_authentication", max_age=${STEP_UP_MS / 1_000}`,
    },
  });
}
