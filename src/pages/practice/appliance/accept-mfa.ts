import { emptyAnswer } from "./answers.ts";
import type { ApplianceVersion } from "./appliance-version.ts";
import { endPending } from "./end-pending.ts";
import { endSessions } from "./end-sessions.ts";
import { matchingSteps } from "./matching-steps.ts";
import type { Pending, PracticeUser } from "./practice-user.ts";
import { readJson } from "./read-body.ts";
import { RefusalError } from "./refusal-error.ts";
import { endTries } from "./second-factor-delay.ts";
import type { Session, World } from "./world.ts";

const TRIES = 5;

/** The one step that commits: the pending secret and its codes become the live ones, or nothing changes. */
export async function acceptMfa(
  world: World,
  session: Session,
  version: ApplianceVersion,
  user: PracticeUser,
  request: Request,
): Promise<Response> {
  const body = await readJson(request, false);
  const code = body.get("code");
  const token = body.get("token");
  if (typeof code !== "string" || typeof token !== "string") throw new RefusalError("bad-request");
  // A malformed code is refused before it is looked at and counts nowhere (security.md §5).
  if (!/^\d{6}$/u.test(code)) throw new RefusalError("code-rejected");
  const pending = pendingOf(world, user, token);
  const steps = await matchingSteps(pending.secretKey, code, world.clock.now());
  // From here on nothing waits: of many accepts under way one finds its enrollment still pending.
  if (user.pending !== pending)
    throw new RefusalError(world.ended.get(token)?.reason ?? "enrollment-unknown");
  const step = steps.at(-1);
  if (step === undefined) throw wrongCode(world, user, pending);
  commit(world, user, pending, step);
  endSessions(world, (other) => other.user === user && other.id !== session.id);
  return emptyAnswer(version.doneStatus);
}

/** @throws RefusalError that says why this enrollment is over, or that nobody knows it */
function pendingOf(world: World, user: PracticeUser, token: string): Pending {
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

function wrongCode(world: World, user: PracticeUser, pending: Pending): RefusalError {
  pending.wrongCodes += 1;
  if (pending.wrongCodes < TRIES) return new RefusalError("code-rejected");
  endPending(world, user, pending, "enrollment-exhausted");
  return new RefusalError("enrollment-exhausted");
}

function commit(world: World, user: PracticeUser, pending: Pending, step: number): void {
  const scratchCodes = pending.scratchCodes.map((code) => ({ code, used: false }));
  user.factor = { secretKey: pending.secretKey, scratchCodes, lastStep: step };
  endTries(user);
  endPending(world, user, pending, "enrollment-finished");
}
