import { endSessions } from "./end-sessions.ts";
import { challengeBody, issueTokens, newSession } from "./issue-tokens.ts";
import { lifetimes } from "./lifetimes.ts";
import { newVendorToken } from "./random-text.ts";
import { RefusalError } from "./refusal-error.ts";
import { consumeSecondFactor } from "./consume-second-factor.ts";
import { userNameKey } from "./user-name-key.ts";
import type { World } from "./world.ts";

/** The Password grant: tokens, or the challenge of a user who has MFA. Name and password are wrong in one way only. */
export function passwordGrant(
  world: World,
  given: { readonly userName: string; readonly password: string; readonly shortLived: boolean },
): object {
  const user = world.users.find(({ name }) => userNameKey(name) === userNameKey(given.userName));
  if (user === undefined || user.password === null || user.password !== given.password) {
    throw new RefusalError("invalid-grant");
  }
  if (user.factor === null) return issueTokens(world, newSession(world, user, given.shortLived));
  const mfaToken = newVendorToken(world.random);
  const expiresAt = world.clock.now() + lifetimes.challenge;
  world.challenges.set(mfaToken, { user, shortLived: given.shortLived, expiresAt });
  return challengeBody(user, mfaToken, given.shortLived);
}

/** The Mfa grant: a six-digit code or an unused scratch code; the mfa token dies with the first success. */
export async function mfaGrant(world: World, mfaToken: string, code: string): Promise<object> {
  const challenge = world.challenges.get(mfaToken);
  if (challenge === undefined || challenge.expiresAt <= world.clock.now()) {
    throw new RefusalError("invalid-grant");
  }
  await consumeSecondFactor(challenge.user, code, world.clock.now());
  if (!world.challenges.delete(mfaToken)) throw new RefusalError("invalid-grant");
  return issueTokens(world, newSession(world, challenge.user, challenge.shortLived));
}

/** The Refresh_token grant: a new pair; a refresh token that comes back ends its whole family. */
export function refreshGrant(world: World, refreshToken: string): object {
  const known = world.refreshTokens.get(refreshToken);
  if (known === undefined || known.expiresAt <= world.clock.now()) throw new RefusalError("invalid-grant");
  if (known.used) {
    endSessions(world, ({ id }) => id === known.session.id);
    throw new RefusalError("invalid-grant");
  }
  known.used = true;
  return issueTokens(world, known.session);
}
