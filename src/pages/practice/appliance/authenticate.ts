import { lifetimes } from "./lifetimes.ts";
import { RefusalError } from "./refusal-error.ts";
import type { PracticeUser } from "./practice-user.ts";
import type { IssuedToken, Session, World } from "./world.ts";

/** @throws RefusalError session-ended */
export function authenticate(world: World, request: Request): IssuedToken {
  const header = request.headers.get("authorization");
  if (header === null) throw new RefusalError("session-ended");
  const known = world.accessTokens.get(/^bearer +(\S+)$/iu.exec(header)?.[1] ?? "");
  if (known !== undefined && known.expiresAt > world.clock.now()) return known;
  throw new RefusalError("session-ended", { "WWW-Authenticate": 'Bearer error="invalid_token"' });
}

/**
 * Re-create and turn-off want a sign-in not older than 300 s (security rule 8; the challenge is RFC 9470's).
 * @throws RefusalError step-up-required
 */
export function requireFreshSignIn(world: World, session: Session): void {
  if (world.clock.now() - session.authTime <= lifetimes.stepUp) return;
  throw new RefusalError("step-up-required", {
    "WWW-Authenticate": 'Bearer error="insufficient_user_authentication", max_age=300',
  });
}

export function isAdministrator(user: PracticeUser): boolean {
  return user.role === "PortalAdmin";
}

/**
 * The user of a path. An administrator acts on anyone, everybody else on himself; for him a foreign id and an unknown
 * one get the same answer (security rule 6).
 * @throws RefusalError not-allowed, user-gone
 */
export function userInReach(world: World, session: Session, id: string): PracticeUser {
  if (!isAdministrator(session.user) && session.user.id !== id) throw new RefusalError("not-allowed");
  const user = world.users.find((candidate) => candidate.id === id);
  if (user === undefined) throw new RefusalError("user-gone");
  return user;
}
