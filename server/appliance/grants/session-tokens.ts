import type { TokenPair } from "../../../contract/token-answer.ts";
import type { Call } from "../../calls/call.ts";
import {
  ACCESS_MS,
  REFRESH_MS,
  SESSION_MS,
  SHORT_REFRESH_MS,
  SHORT_SESSION_MS,
} from "../../calls/lifetimes.ts";
import { changesTable } from "../../guard/changes.ts";
import { newBearerToken, tokenHash } from "../../secrets/opaque-token.ts";
import type { Random } from "../../secrets/random.ts";
import type { Db, SessionsRow, UsersRow } from "../../store/schema.ts";
import { sessionsTable } from "../../store/tables/session-tables.ts";
import { rememberNetwork } from "./known-networks.ts";

/** A pair of tokens for this user. */
export interface IssuedTokens extends TokenPair {
  readonly user: UsersRow;
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
  { shortLived, withCode }: { readonly shortLived: boolean; readonly withCode: boolean },
  now: number,
): Promise<IssuedTokens> {
  const { random } = call.parts;
  const id = newBearerToken(random);
  const expiresAt = now + Math.max(ACCESS_MS, shortLived ? SHORT_REFRESH_MS : REFRESH_MS);
  const times = { auth_time: now, issued_at: now, expires_at: expiresAt };
  const kind = { short_lived: shortLived ? 1 : 0, with_code: withCode ? 1 : 0 };
  const session = { id, user_id: user.id, ...times, ...kind };
  const { tokens, rows } = makeTokens(random, user, session, now);
  await sessionsTable.insert(tx, session, rows);
  await changesTable.countSignIn(tx, user.id);
  await rememberNetwork(tx, call, user.id, now);
  return tokens;
}

/** Adds a pair of tokens to a session. */
export async function issueTokens(
  tx: Db,
  random: Random,
  user: UsersRow,
  session: SessionsRow,
  now: number,
): Promise<IssuedTokens> {
  const { tokens, rows } = makeTokens(random, user, session, now);
  await sessionsTable.insertTokens(tx, rows);
  return tokens;
}

/** When somebody has to sign in again, however often the session was renewed. */
export function signInEnd({ auth_time, short_lived }: SessionsRow): number {
  return auth_time + (short_lived === 1 ? SHORT_SESSION_MS : SESSION_MS);
}

/** The tokens, and the rows that the store keeps of them. */
function makeTokens(random: Random, user: UsersRow, session: SessionsRow, now: number) {
  const accessToken = newBearerToken(random);
  const refreshToken = newBearerToken(random);
  const ofSession = { session_id: session.id, issued_at: now };
  const shortLived = session.short_lived === 1;
  const refreshEnd = now + (shortLived ? SHORT_REFRESH_MS : REFRESH_MS);
  const expiresAt = Math.min(now + ACCESS_MS, signInEnd(session));
  const tokens: IssuedTokens = { user, accessToken, refreshToken, issuedAt: now, expiresAt, shortLived };
  const rows = {
    access: { hash: tokenHash(accessToken), ...ofSession, expires_at: expiresAt },
    refresh: { hash: tokenHash(refreshToken), ...ofSession, expires_at: refreshEnd, used_at: null },
  };
  return { tokens, rows };
}
