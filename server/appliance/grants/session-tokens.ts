import * as v from "valibot";
import type { Call } from "../../calls/call.ts";
import { ACCESS_MS, REFRESH_MS, SHORT_REFRESH_MS } from "../../calls/lifetimes.ts";
import { changesTable } from "../../guard/changes-table.ts";
import { newBearerToken, tokenHash } from "../../secrets/opaque-token.ts";
import type { Random } from "../../secrets/random.ts";
import type { Db, UsersRow } from "../../store/schema.ts";
import { sessionsTable } from "../../store/tables/session-tables.ts";
import { rememberNetwork } from "./known-networks.ts";

/** A pair of tokens as it goes to the client, once. */
interface IssuedTokens {
  readonly user: UsersRow;
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly issuedAt: number;
  readonly shortLived: boolean;
}

/** What a grant came to: the answer, and who is signed in by it. */
export interface Granted {
  readonly answer: object;
  /** A user who has just proved who they are, as locked then; null for a challenge and for a refresh. */
  readonly signedIn: UsersRow | null;
}

/** Starts a session: a family of tokens that share the time of the sign-in. Remembers the network it came from. */
export async function issueSession(
  tx: Db,
  call: Call,
  user: UsersRow,
  shortLived: boolean,
  now: number,
): Promise<IssuedTokens> {
  const { random } = call.parts;
  const id = newBearerToken(random);
  const expiresAt = now + Math.max(ACCESS_MS, shortLived ? SHORT_REFRESH_MS : REFRESH_MS);
  const times = { auth_time: now, issued_at: now, expires_at: expiresAt };
  const { tokens, rows } = makeTokens(random, user, id, shortLived, now);
  await sessionsTable.insert(tx, { id, user_id: user.id, ...times, short_lived: shortLived ? 1 : 0 }, rows);
  await changesTable.countSignIn(tx, user.id);
  await rememberNetwork(tx, call, user.id, now);
  return tokens;
}

/** Adds a pair of tokens to a session. */
export async function issueTokens(
  tx: Db,
  random: Random,
  user: UsersRow,
  sessionId: string,
  shortLived: boolean,
  now: number,
): Promise<IssuedTokens> {
  const { tokens, rows } = makeTokens(random, user, sessionId, shortLived, now);
  await sessionsTable.insertTokens(tx, rows);
  return tokens;
}

/** The tokens, and the rows that the store keeps of them. */
function makeTokens(random: Random, user: UsersRow, sessionId: string, shortLived: boolean, now: number) {
  const accessToken = newBearerToken(random);
  const refreshToken = newBearerToken(random);
  const ofSession = { session_id: sessionId, issued_at: now };
  const refreshEnd = now + (shortLived ? SHORT_REFRESH_MS : REFRESH_MS);
  const tokens: IssuedTokens = { user, accessToken, refreshToken, issuedAt: now, shortLived };
  const rows = {
    access: { hash: tokenHash(accessToken), ...ofSession, expires_at: now + ACCESS_MS },
    refresh: { hash: tokenHash(refreshToken), ...ofSession, expires_at: refreshEnd, used_at: null },
  };
  return { tokens, rows };
}

const aboutOfAws = {
  token_type: v.literal("bearer"),
  expires_in: v.number(),
  ".issued": v.string(),
  ".expires": v.string(),
  username: v.string(),
  roleName: v.string(),
};

const about = {
  ...aboutOfAws,
  userId: v.pipe(v.string(), v.uuid()),
  userType: v.literal("Internal"),
  latestNewsShown: v.boolean(),
  shortLived: v.boolean(),
};

const signedIn = {
  access_token: v.string(),
  refresh_token: v.string(),
  mfa_enabled: v.literal(false),
  scratchCodesLeft: v.optional(v.number()),
};
const challenged = { mfa_token: v.string(), mfa_enabled: v.literal(true) };

/** 200 of the token endpoint: tokens, or the challenge to a user with MFA. */
export const tokenResponse = v.union([
  v.object({ ...about, ...signedIn }),
  v.object({ ...about, ...challenged }),
]);

/** The same of the AWS product. */
export const tokenResponseOfAws = v.union([
  v.object({ ...aboutOfAws, ...signedIn }),
  v.object({ ...aboutOfAws, ...challenged }),
]);

const NEVER = "0001-01-01T00:00:00Z";

/** The answer to a successful grant (docs/contract.md section 2). `mfa_enabled` means "a second step is due", so it is false. */
export function tokenAnswer({ user, accessToken, refreshToken, issuedAt, shortLived }: IssuedTokens): object {
  return {
    access_token: accessToken,
    token_type: "bearer",
    refresh_token: refreshToken,
    expires_in: ACCESS_MS / 1_000,
    ".issued": new Date(issuedAt).toISOString(),
    ".expires": new Date(issuedAt + ACCESS_MS).toISOString(),
    ...aboutUser(user),
    mfa_enabled: false,
    shortLived,
  };
}

/** The challenge: also 200, without tokens, with `mfa_token`. */
export function challengeAnswer(user: UsersRow, mfaToken: string, shortLived: boolean): object {
  return {
    token_type: "bearer",
    expires_in: 0,
    ".issued": NEVER,
    ".expires": NEVER,
    ...aboutUser(user),
    mfa_enabled: true,
    mfa_token: mfaToken,
    shortLived,
  };
}

function aboutUser(user: UsersRow): object {
  return {
    userId: user.uuid,
    username: user.name,
    roleName: user.role,
    userType: "Internal",
    latestNewsShown: true,
  };
}
