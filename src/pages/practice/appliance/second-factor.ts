import { timeStepAt, totpCodes } from "../../../lib/totp.ts";
import { RefusalError, tooManyAttempts } from "./http.ts";
import type { PracticeUser } from "./world.ts";

const PERIOD_SECONDS = 30;
const FREE_FAILURES = 4;
const DELAY_MS = 60_000;

/** Spends the six-digit code or scratch code of a sign-in, once. */
export async function consumeSecondFactor(user: PracticeUser, code: string, now: number): Promise<void> {
  if (!/^(?:\d{6}|\d{8})$/u.test(code)) throw new RefusalError("invalid-grant");
  reserveTry(user, now);
  if (code.length === 8) spendScratchCode(user, code);
  else await spendTimeStep(user, code, now);
  endTries(user);
}

function spendScratchCode(user: PracticeUser, typed: string): void {
  const found = user.factor?.scratchCodes.find(({ code }) => code === typed);
  if (found === undefined) throw refused(user, "invalid-grant");
  if (found.used) throw refused(user, "code-replayed");
  found.used = true;
}

async function spendTimeStep(user: PracticeUser, code: string, now: number): Promise<void> {
  const { factor } = user;
  if (factor === null) throw refused(user, "invalid-grant");
  const steps = await matchingSteps(factor.secretKey, code, now);
  // From here on nothing waits: of two equal codes under way the first one takes the step.
  const newest = steps.at(-1);
  if (newest === undefined) throw refused(user, "invalid-grant");
  if (newest <= factor.lastStep) throw refused(user, "code-replayed");
  factor.lastStep = newest;
}

/** With how many wrong codes may still come before the next one waits. */
function refused(
  { secondFactorFailures: failures }: PracticeUser,
  type: "invalid-grant" | "code-replayed",
): RefusalError {
  return new RefusalError(
    type,
    {},
    failures > FREE_FAILURES ? {} : { triesLeft: FREE_FAILURES + 1 - failures },
  );
}

/**
 * Counts a try as a failure before the code is looked at; a success ends the count. From the fifth failure
 * on each next try waits a minute.
 */
function reserveTry(user: PracticeUser, now: number): void {
  if (user.nextTryAt > now) throw tooManyAttempts(user.nextTryAt - now);
  user.secondFactorFailures += 1;
  user.nextTryAt = user.secondFactorFailures <= FREE_FAILURES ? 0 : now + DELAY_MS;
}

export function endTries(user: PracticeUser): void {
  user.secondFactorFailures = 0;
  user.nextTryAt = 0;
}

/** The time steps t-1, t, t+1 whose code was typed (RFC 6238 §5.2), oldest first. */
export async function matchingSteps(secretKey: string, code: string, epochMs: number): Promise<number[]> {
  const now = timeStepAt(epochMs, PERIOD_SECONDS);
  const steps = [now - 1, now, now + 1];
  const settings = { secretKey, algorithm: "SHA1", digits: 6, periodSeconds: PERIOD_SECONDS } as const;
  const codes = await totpCodes(settings, steps);
  return steps.filter((_, index) => codes[index] === code);
}
