import { challengeAnswer, tokenAnswer } from "../../../../contract/token-answer.ts";
import { authenticate, endSessions } from "./authenticate.ts";
import { emptyAnswer, jsonAnswer, readForm, RefusalError } from "./http.ts";
import { hexText, newVendorToken } from "./random.ts";
import { consumeSecondFactor } from "./second-factor.ts";
import { userNameKey } from "../../../lib/user-name.ts";
import type { PracticeUser, Session, World } from "./world.ts";

const MINUTE_MS = 60_000;
/** The same figures as the embedded appliance (docs/contract.md §2). */
const ACCESS_MS = 60 * MINUTE_MS;
const REFRESH_MS = 14 * 24 * 60 * MINUTE_MS;
const SHORT_REFRESH_MS = 15 * MINUTE_MS;
const CHALLENGE_MS = 5 * MINUTE_MS;

/** `POST` signs in, `DELETE` signs out (docs/contract.md §2). */
export async function tokenEndpoint(world: World, request: Request): Promise<Response> {
  switch (request.method) {
    case "POST":
      return jsonAnswer(await grant(world, await readForm(request)));
    case "DELETE": {
      const { session } = authenticate(world, request);
      endSessions(world, ({ id }) => id === session.id);
      return emptyAnswer(204);
    }
    default:
      throw new RefusalError("method-not-allowed", { Allow: "DELETE, POST" });
  }
}

async function grant(world: World, form: ReadonlyMap<string, string>): Promise<object> {
  const field = (name: string): string => {
    const value = form.get(name) ?? "";
    if (value === "") throw new RefusalError("bad-request");
    return value;
  };
  switch ((form.get("grant_type") ?? "password").toLowerCase()) {
    case "password": {
      const shortLived = form.get("short_lived_refresh_token")?.toLowerCase() === "true";
      return passwordGrant(world, { userName: field("username"), password: field("password"), shortLived });
    }
    case "mfa":
      return mfaGrant(world, field("mfa_token"), field("mfa_code"));
    case "refresh_token":
      return refreshGrant(world, field("refresh_token"));
    default:
      throw new RefusalError("bad-request");
  }
}

/** The Password grant: tokens, or the challenge of a user who has MFA. A wrong name and a wrong password get the same answer. */
function passwordGrant(
  world: World,
  given: { readonly userName: string; readonly password: string; readonly shortLived: boolean },
): object {
  const user = world.users.find(({ name }) => userNameKey(name) === userNameKey(given.userName));
  if (user === undefined || user.password === null || user.password !== given.password) {
    throw new RefusalError("invalid-grant");
  }
  if (user.factor === null) return issueTokens(world, newSession(world, user, given.shortLived));
  return challengeAnswer(user, newChallenge(world, user, given.shortLived), given.shortLived);
}

/** A second step that begins. @returns its token */
export function newChallenge(world: World, user: PracticeUser, shortLived: boolean): string {
  const mfaToken = newVendorToken(world.random);
  const expiresAt = world.clock.now() + CHALLENGE_MS;
  world.challenges.set(mfaToken, { user, shortLived, expiresAt });
  return mfaToken;
}

/** Somebody has just signed in elsewhere. @returns their access token */
export function signedInElsewhere(world: World, user: PracticeUser): string {
  const accessToken = hexText(world.random, 32);
  const session = newSession(world, user, true);
  world.accessTokens.set(accessToken, { session, expiresAt: session.authTime + ACCESS_MS, used: false });
  return accessToken;
}

/** The Mfa grant: a six-digit code or an unused scratch code; the mfa token dies with the first success. */
async function mfaGrant(world: World, mfaToken: string, code: string): Promise<object> {
  const challenge = world.challenges.get(mfaToken);
  if (challenge === undefined || challenge.expiresAt <= world.clock.now()) {
    throw new RefusalError("invalid-grant");
  }
  await consumeSecondFactor(challenge.user, code, world.clock.now());
  if (!world.challenges.delete(mfaToken)) throw new RefusalError("invalid-grant");
  const tokens = issueTokens(world, newSession(world, challenge.user, challenge.shortLived));
  if (code.length !== 8) return tokens;
  const codes = challenge.user.factor?.scratchCodes ?? [];
  return { ...tokens, scratchCodesLeft: codes.filter(({ used }) => !used).length };
}

/** The Refresh_token grant: a new pair; a refresh token that comes back ends its whole family. */
function refreshGrant(world: World, refreshToken: string): object {
  const known = world.refreshTokens.get(refreshToken);
  if (known === undefined || known.expiresAt <= world.clock.now()) throw new RefusalError("invalid-grant");
  if (known.used) {
    endSessions(world, ({ id }) => id === known.session.id);
    throw new RefusalError("invalid-grant");
  }
  known.used = true;
  return issueTokens(world, known.session);
}

/** A new session after a sign-in. */
function newSession(world: World, user: PracticeUser, shortLived: boolean): Session {
  return { id: hexText(world.random, 8), user, shortLived, authTime: world.clock.now() };
}

/** A pair of tokens and the answer that hands them over (docs/contract.md §2). */
function issueTokens(world: World, session: Session): object {
  const now = world.clock.now();
  const accessToken = hexText(world.random, 32);
  const refreshToken = hexText(world.random, 32);
  const refreshLife = session.shortLived ? SHORT_REFRESH_MS : REFRESH_MS;
  world.accessTokens.set(accessToken, { session, expiresAt: now + ACCESS_MS, used: false });
  world.refreshTokens.set(refreshToken, { session, expiresAt: now + refreshLife, used: false });
  const { user, shortLived } = session;
  return tokenAnswer({
    user,
    accessToken,
    refreshToken,
    issuedAt: now,
    expiresAt: now + ACCESS_MS,
    shortLived,
  });
}
