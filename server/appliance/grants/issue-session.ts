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
  const row = { id, user_id: user.id, auth_time: now, issued_at: now, expires_at: expiresAt };
  await sessionsTable.insert(tx, { ...row, short_lived: shortLived ? 1 : 0 });
  return issueTokens(tx, random, user, id, shortLived, now);
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
  const accessToken = newBearerToken(random);
  const refreshToken = newBearerToken(random);
  await sessionsTable.insertAccess(tx, tokenHash(accessToken), sessionId, now, now + ACCESS_MS);
  await sessionsTable.insertRefresh(tx, {
    hash: tokenHash(refreshToken),
    session_id: sessionId,
    issued_at: now,
    expires_at: now + (shortLived ? SHORT_REFRESH_MS : REFRESH_MS),
    used_at: null,
  });
  return { user, accessToken, refreshToken, issuedAt: now, shortLived };
}
