import type { Db, UsersRow } from "../../store/schema.ts";
import { sessionsTable } from "../../store/tables/sessions-table.ts";
import { ACCESS_MS, REFRESH_MS, SHORT_REFRESH_MS } from "../lifetimes.ts";
import { newBearerToken, tokenHash } from "../opaque-token.ts";
import type { Random } from "../random.ts";

/** A pair of tokens as it goes to the client, once. */
export interface IssuedTokens {
  readonly user: UsersRow;
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly issuedAt: number;
  readonly shortLived: boolean;
}

/** Starts a session: a family of tokens with the time of the sign-in. */
export async function issueSession(
  tx: Db,
  random: Random,
  user: UsersRow,
  shortLived: boolean,
  now: number,
): Promise<IssuedTokens> {
  const id = newBearerToken(random);
  const expiresAt = now + Math.max(ACCESS_MS, shortLived ? SHORT_REFRESH_MS : REFRESH_MS);
  const times = { auth_time: now, issued_at: now, expires_at: expiresAt };
  const { tokens, rows } = makeTokens(random, user, id, shortLived, now);
  await sessionsTable.insert(tx, { id, user_id: user.id, ...times, short_lived: shortLived ? 1 : 0 }, rows);
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

/** The tokens, and what the store keeps of them. */
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
