import type { PracticeUser } from "./practice-user.ts";
import { tooManyAttempts } from "./refusal-error.ts";

const FREE = 4;
const FIRST_DELAY_MS = 30_000;
const LONGEST_DELAY_MS = 3_600_000;
const STOP = 100;

/**
 * Counts a try as a failure before the code is looked at; a success ends the count (security rule 5). From the fifth
 * failure the next try waits 30 s, then twice as long each time, at most an hour.
 * @throws RefusalError too-many-attempts while a wait is on
 */
export function reserveTry(user: PracticeUser, now: number): void {
  if (user.secondFactorFailures >= STOP) throw tooManyAttempts(LONGEST_DELAY_MS);
  if (user.nextTryAt > now) throw tooManyAttempts(user.nextTryAt - now);
  user.secondFactorFailures += 1;
  user.nextTryAt = now + delayAfter(user.secondFactorFailures);
}

export function endTries(user: PracticeUser): void {
  user.secondFactorFailures = 0;
  user.nextTryAt = 0;
}

function delayAfter(failures: number): number {
  return failures <= FREE ? 0 : Math.min(FIRST_DELAY_MS * 2 ** (failures - FREE - 1), LONGEST_DELAY_MS);
}
