import { lifetimes } from "./lifetimes.ts";
import type { PracticeUser } from "./practice-user.ts";
import { hexText } from "./random-text.ts";
import type { Session, World } from "./world.ts";

const NEVER = "0001-01-01T00:00:00Z";

/** A new session after a sign-in. */
export function newSession(world: World, user: PracticeUser, shortLived: boolean): Session {
  return { id: hexText(world.random, 8), user, shortLived, authTime: world.clock.now() };
}

/** A pair of tokens and the answer that hands them over (contract.md §2). */
export function issueTokens(world: World, session: Session): object {
  const now = world.clock.now();
  const accessToken = hexText(world.random, 32);
  const refreshToken = hexText(world.random, 32);
  const refreshLife = session.shortLived ? lifetimes.shortRefresh : lifetimes.refresh;
  world.accessTokens.set(accessToken, { session, expiresAt: now + lifetimes.access, used: false });
  world.refreshTokens.set(refreshToken, { session, expiresAt: now + refreshLife, used: false });
  return {
    access_token: accessToken,
    token_type: "bearer",
    refresh_token: refreshToken,
    expires_in: lifetimes.access / 1_000,
    ".issued": new Date(now).toISOString(),
    ".expires": new Date(now + lifetimes.access).toISOString(),
    ...about(session.user),
    mfa_enabled: false,
    shortLived: session.shortLived,
  };
}

/** The challenge: 200 as well, with `mfa_token` and without tokens. */
export function challengeBody(user: PracticeUser, mfaToken: string, shortLived: boolean): object {
  return {
    token_type: "bearer",
    expires_in: 0,
    ".issued": NEVER,
    ".expires": NEVER,
    ...about(user),
    mfa_enabled: true,
    mfa_token: mfaToken,
    shortLived,
  };
}

function about(user: PracticeUser): object {
  return {
    userId: user.uuid,
    username: user.name,
    roleName: user.role,
    userType: "Internal",
    latestNewsShown: true,
  };
}
