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
/** As the app asks for them: short-lived. */
const REFRESH_MS = 15 * MINUTE_MS;
const CHALLENGE_MS = 5 * MINUTE_MS;

/** `POST` signs in, `DELETE` signs out (docs/contract.md §2). */
export async function tokenEndpoint(world: World, request: Request): Promise<Response> {
  if (request.method === "POST") return jsonAnswer(await grant(world, await readForm(request)));
  const { session } = authenticate(world, request);
  endSessions(world, ({ id }) => id === session.id);
  return emptyAnswer(204);
}

async function grant(world: World, form: ReadonlyMap<string, string>): Promise<object> {
  const field = (name: string): string => {
    const value = form.get(name) ?? "";
    if (value === "") throw new RefusalError("bad-request");
    return value;
  };
  switch ((form.get("grant_type") ?? "password").toLowerCase()) {
    case "password":
      return passwordGrant(world, field("username"), field("password"));
    case "mfa":
      return mfaGrant(world, field("mfa_token"), field("mfa_code"));
    case "refresh_token":
      return refreshGrant(world, field("refresh_token"));
    default:
      throw new RefusalError("bad-request");
  }
}

/** The Password grant: tokens, or the challenge of a user who has MFA. A wrong name and a wrong password get the same answer. */
function passwordGrant(world: World, userName: string, password: string): object {
  const user = world.users.find(({ name }) => userNameKey(name) === userNameKey(userName));
  if (user?.password !== password) throw new RefusalError("invalid-grant");
  if (user.factor === null) return issueTokens(world, newSession(world, user));
  return challengeAnswer(user, newChallenge(world, user), true);
}

/** A second step that begins. @returns its token */
export function newChallenge(world: World, user: PracticeUser): string {
  const mfaToken = newVendorToken();
  const expiresAt = world.clock.now() + CHALLENGE_MS;
  world.challenges.set(mfaToken, { user, expiresAt });
  return mfaToken;
}

/** Somebody has just signed in elsewhere. @returns their access token */
export function signedInElsewhere(world: World, user: PracticeUser): string {
  const accessToken = hexText(32);
  const session = newSession(world, user);
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
  const tokens = issueTokens(world, newSession(world, challenge.user));
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
function newSession(world: World, user: PracticeUser): Session {
  return { id: hexText(8), user, authTime: world.clock.now() };
}

/** A pair of tokens and the answer that hands them over (docs/contract.md §2). */
function issueTokens(world: World, session: Session): object {
  const now = world.clock.now();
  const accessToken = hexText(32);
  const refreshToken = hexText(32);
  world.accessTokens.set(accessToken, { session, expiresAt: now + ACCESS_MS, used: false });
  world.refreshTokens.set(refreshToken, { session, expiresAt: now + REFRESH_MS, used: false });
  const { user } = session;
  const expiresAt = now + ACCESS_MS;
  return tokenAnswer({ user, accessToken, refreshToken, issuedAt: now, expiresAt, shortLived: true });
}
