import { emptyAnswer } from "./answers.ts";
import type { ApplianceVersion } from "./appliance-version.ts";
import { requireFreshSignIn } from "./authenticate.ts";
import { endPending } from "./end-pending.ts";
import { endSessions } from "./end-sessions.ts";
import type { PracticeUser } from "./practice-user.ts";
import { endTries } from "./second-factor-delay.ts";
import type { Session, World } from "./world.ts";

/** Turns MFA off and ends the user's other sessions (security rule 27); off already is success. */
export function disableMfa(
  world: World,
  session: Session,
  version: ApplianceVersion,
  user: PracticeUser,
): Response {
  requireFreshSignIn(world, session);
  // An enrollment under way would switch MFA on again behind the back of the one who turned it off.
  if (user.pending !== null) endPending(world, user, user.pending, "enrollment-superseded");
  if (user.factor !== null) endSessions(world, (other) => other.user === user && other.id !== session.id);
  user.factor = null;
  endTries(user);
  return emptyAnswer(version.doneStatus);
}
