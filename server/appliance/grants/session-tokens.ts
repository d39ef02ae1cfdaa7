import { tokenAnswer, type TokenPair } from "../../../contract/token-answer.ts";
import type { Call } from "../../calls/call.ts";
import {
  ACCESS_MS,
  REFRESH_MS,
  SESSION_MS,
  SHORT_REFRESH_MS,
  SHORT_SESSION_MS,
} from "../../calls/lifetimes.ts";
import { done, refuse, unwrapOutcome } from "../../calls/outcome.ts";
import { auditSource, writeAudit } from "../../calls/write-audit.ts";
import { changesTable } from "../../guard/changes.ts";
import { CLOCK_TOLERANCE_MS } from "../../http/clock.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { newBearerToken, tokenHash } from "../../secrets/opaque-token.ts";
import type { Random } from "../../secrets/random.ts";
import type { Db, SessionsRow, UsersRow } from "../../store/schema.ts";
import { sessionsTable } from "../../store/tables/session-tables.ts";
import { usersTable } from "../../store/tables/users-table.ts";

/** A pair of tokens for this user. */
interface IssuedTokens extends TokenPair {
  readonly user: UsersRow;
}

/** What a grant came to: the answer, and who is signed in by it. */
export interface Granted {
  readonly answer: object;
  /** A user who has just proved who they are, as locked then; null for a challenge and for a refresh. */
  readonly signedIn: UsersRow | null;
}

/** Starts a session: a family of tokens that share the time of the sign-in. */
export async function issueSession(
  tx: Db,
  call: Call,
  user: UsersRow,
  { shortLived, withCode }: { readonly shortLived: boolean; readonly withCode: boolean },
  now: number,
): Promise<IssuedTokens> {
  const { random } = call.parts;
  const id = newBearerToken(random);
  const kind = { short_lived: shortLived ? 1 : 0, with_code: withCode ? 1 : 0 };
  const times = { auth_time: now, expires_at: tokensEnd(kind, now) };
  const session = { id, user_id: user.id, ...times, ...kind };
  const { tokens, rows } = makeTokens(random, user, session, now);
  await sessionsTable.insert(tx, session, rows);
  await changesTable.countSignIn(tx, user.id);
  return tokens;
}

/** When somebody has to sign in again, however often the session was renewed. */
function signInEnd({ auth_time, short_lived }: SessionsRow): number {
  return auth_time + (short_lived === 1 ? SHORT_SESSION_MS : SESSION_MS);
}

/** When the last of the tokens ends that a session is given now. */
function tokensEnd(session: Pick<SessionsRow, "short_lived">, now: number): number {
  return Math.max(now + ACCESS_MS, refreshEnd(session, now));
}

function refreshEnd({ short_lived }: Pick<SessionsRow, "short_lived">, now: number): number {
  return now + (short_lived === 1 ? SHORT_REFRESH_MS : REFRESH_MS);
}

/** The tokens, and the rows that the store keeps of them. */
function makeTokens(random: Random, user: UsersRow, session: SessionsRow, now: number) {
  const accessToken = newBearerToken(random);
  const refreshToken = newBearerToken(random);
  const ofSession = { session_id: session.id, issued_at: now };
  const shortLived = session.short_lived === 1;
  const expiresAt = Math.min(now + ACCESS_MS, signInEnd(session));
  const tokens: IssuedTokens = { user, accessToken, refreshToken, issuedAt: now, expiresAt, shortLived };
  const rows = {
    access: { hash: tokenHash(accessToken), ...ofSession, expires_at: expiresAt },
    refresh: {
      hash: tokenHash(refreshToken),
      ...ofSession,
      expires_at: refreshEnd(session, now),
      used_at: null,
    },
  };
  return { tokens, rows };
}

/**
 * The Refresh_token grant: a new pair, and the old refresh token stops working. One that comes back a second time was
 * stolen or copied, so its whole family ends (docs/contract.md section 2). The time of the sign-in doesn't
 * move, and after a day in the app, or 30 days elsewhere, somebody has to sign in again.
 * @throws ProblemError invalid-grant
 */
export async function refreshGrant(call: Call, refreshToken: string): Promise<Granted> {
  const { store, clock, random } = call.parts;
  const hash = tokenHash(refreshToken);
  const known = await store.read((db) => sessionsTable.refreshByHash(db, hash));
  if (known === undefined) throw new ProblemError("invalid-grant");
  call.isOf(known.user_id);
  const outcome = await store.transaction("refreshGrant", async (tx) => {
    const user = await usersTable.lock(tx, known.user_id);
    const now = clock.now();
    const session = await sessionsTable.byId(tx, known.session_id);
    if (user === undefined || session === undefined) return refuse("invalid-grant");
    const current = await sessionsTable.refreshByHash(tx, hash);
    if (current?.used_at !== null) {
      await sessionsTable.delete(tx, session.id);
      await writeAudit(tx, auditSource(call, now), {
        event: "refresh-reuse",
        outcome: "refused",
        actor: null,
        user,
      });
      return refuse("invalid-grant");
    }
    if (known.expires_at <= now || known.issued_at > now + CLOCK_TOLERANCE_MS) return refuse("invalid-grant");
    if (now >= signInEnd(session)) return refuse("invalid-grant");
    await sessionsTable.spendRefresh(tx, hash, now);
    await sessionsTable.extend(tx, session.id, tokensEnd(session, now));
    await sessionsTable.deleteExpiredAccess(tx, session.id, now);
    const { tokens, rows } = makeTokens(random, user, session, now);
    await sessionsTable.insertTokens(tx, rows);
    return done({ answer: tokenAnswer(tokens), signedIn: null });
  });
  return unwrapOutcome(outcome);
}
