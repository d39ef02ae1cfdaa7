import { RefusalError } from "./http.ts";
import type { IssuedToken, PracticeUser, Session, World } from "./world.ts";

/** A call below `/users`, by a person who is signed in. */
export interface UsersCall {
  readonly world: World;
  readonly session: Session;
  /** Of the path; "" where it names nobody. */
  readonly userId: string;
  readonly request: Request;
}

/** A sign-in younger than this counts as step-up. */
const STEP_UP_MS = 300_000;

export function authenticate(world: World, request: Request): IssuedToken {
  const header = request.headers.get("authorization");
  if (header === null) throw new RefusalError("session-ended");
  const known = world.accessTokens.get(/^bearer +(\S+)$/iu.exec(header)?.[1] ?? "");
  if (known !== undefined && known.expiresAt > world.clock.now()) return known;
  throw new RefusalError("session-ended", { "WWW-Authenticate": 'Bearer error="invalid_token"' });
}

/** Set-up, re-create and turn-off want a sign-in not older than 300 s (the challenge is RFC 9470's). */
export function requireFreshSignIn({ world, session }: UsersCall): void {
  if (world.clock.now() - session.authTime <= STEP_UP_MS) return;
  throw new RefusalError("step-up-required", {
    "WWW-Authenticate": 'Bearer error="insufficient_user_authentication", max_age=300',
  });
}

export function isAdministrator(user: PracticeUser): boolean {
  return user.role === "PortalAdmin";
}

/**
 * The user of the path. Administrators act on anyone, everybody else on themselves; they get the same answer for a
 * foreign id and an unknown one.
 */
export function userInReach({ world, session, userId }: UsersCall): PracticeUser {
  if (!isAdministrator(session.user) && session.user.id !== userId) throw new RefusalError("not-allowed");
  const user = world.users.find(({ id }) => id === userId);
  if (user === undefined) throw new RefusalError("user-gone");
  return user;
}

/** Ends the sessions that are chosen: both tokens of each die at once. */
export function endSessions(world: World, chosen: (session: Session) => boolean): void {
  for (const tokens of [world.accessTokens, world.refreshTokens]) {
    const dead = [...tokens].filter(([, { session }]) => chosen(session));
    for (const [token] of dead) tokens.delete(token);
  }
}
