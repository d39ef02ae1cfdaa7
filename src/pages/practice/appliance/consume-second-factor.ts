import { matchingSteps } from "./matching-steps.ts";
import type { PracticeUser } from "./practice-user.ts";
import { RefusalError } from "./refusal-error.ts";
import { endTries, reserveTry } from "./second-factor-delay.ts";

/**
 * Spends the six-digit code or scratch code of a sign-in, once (security rules 3 and 4).
 * @throws RefusalError invalid-grant, code-replayed, too-many-attempts
 */
export async function consumeSecondFactor(user: PracticeUser, code: string, now: number): Promise<void> {
  if (!/^(?:\d{6}|\d{8})$/u.test(code)) throw new RefusalError("invalid-grant");
  reserveTry(user, now);
  if (code.length === 8) spendScratchCode(user, code);
  else await spendTimeStep(user, code, now);
  endTries(user);
}

function spendScratchCode(user: PracticeUser, typed: string): void {
  const found = user.factor?.scratchCodes.find(({ code }) => code === typed);
  if (found === undefined) throw new RefusalError("invalid-grant");
  if (found.used) throw new RefusalError("code-replayed");
  found.used = true;
}

async function spendTimeStep(user: PracticeUser, code: string, now: number): Promise<void> {
  const { factor } = user;
  if (factor === null) throw new RefusalError("invalid-grant");
  const steps = await matchingSteps(factor.secretKey, code, now);
  // From here on nothing waits: of two equal codes under way the first one takes the step.
  const unused = steps.find((step) => step > factor.lastStep);
  if (unused === undefined) throw new RefusalError(steps.length > 0 ? "code-replayed" : "invalid-grant");
  factor.lastStep = unused;
}
