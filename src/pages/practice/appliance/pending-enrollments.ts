import { RefusalError } from "./http.ts";
import { newScratchCodes, newSecretKey, newVendorToken } from "./random.ts";
import type { EndReason, Pending, PracticeUser, World } from "./world.ts";

const ENROLLMENT_MS = 900_000;
const MOST_WRONG_CODES = 5;

/** A new pending enrollment in the place of an older one. */
export function startEnrollment(world: World, user: PracticeUser): Pending {
  const now = world.clock.now();
  const older = user.pending;
  if (older !== null) {
    const reason = older.expiresAt <= now ? "enrollment-expired" : "enrollment-superseded";
    endPending(world, user, older, reason);
  }
  user.pending = {
    secretKey: newSecretKey(),
    scratchCodes: newScratchCodes(),
    token: newVendorToken(),
    startedAt: now,
    expiresAt: now + ENROLLMENT_MS,
    wrongCodes: 0,
  };
  return user.pending;
}

/** @throws RefusalError that says why this enrollment is over, or that it is unknown */
export function pendingOf(world: World, user: PracticeUser, token: string): Pending {
  const ended = world.ended.get(token);
  if (ended !== undefined && ended.user === user) throw new RefusalError(ended.reason);
  const { pending } = user;
  if (pending === null || pending.token !== token) throw new RefusalError("enrollment-unknown");
  if (pending.expiresAt <= world.clock.now()) {
    endPending(world, user, pending, "enrollment-expired");
    throw new RefusalError("enrollment-expired");
  }
  return pending;
}

/** What to refuse a wrong code with: the fifth one ends the enrollment. */
export function countWrongCode(world: World, user: PracticeUser, pending: Pending): RefusalError {
  pending.wrongCodes += 1;
  const triesLeft = MOST_WRONG_CODES - pending.wrongCodes;
  if (triesLeft > 0) return new RefusalError("code-rejected", {}, { triesLeft });
  endPending(world, user, pending, "enrollment-exhausted");
  return new RefusalError("enrollment-exhausted");
}

/** Ends the enrollment and remembers why, for the tab that still holds its token. */
export function endPending(world: World, user: PracticeUser, pending: Pending, reason: EndReason): void {
  world.ended.set(pending.token, { user, reason });
  user.pending = null;
}
