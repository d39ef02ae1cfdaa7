import type { Call } from "../../calls/call.ts";
import { ACCESS_MS, REFRESH_MS, SHORT_REFRESH_MS } from "../../calls/lifetimes.ts";
import { CLOCK_TOLERANCE_MS } from "../../http/clock.ts";
import { done, refuse, unwrapOutcome } from "../../calls/outcome.ts";
import { auditSource, writeAudit } from "../../calls/write-audit.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { tokenHash } from "../../secrets/opaque-token.ts";
import { sessionsTable } from "../../store/tables/session-tables.ts";
import { usersTable } from "../../store/tables/users-table.ts";
import { issueTokens, signInEnd } from "./session-tokens.ts";
import type { Granted } from "./session-tokens.ts";
import { tokenAnswer } from "../../../contract/token-answer.ts";

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
    if (known.expires_at <= now || known.issued_at > now + CLOCK_TOLERANCE_MS) return refuse("invalid-grant");
    const shortLived = session.short_lived === 1;
    if (now >= signInEnd(session)) return refuse("invalid-grant");
    // Before the budget: a thief who spends that must not hide what they have taken.
    const current = await sessionsTable.refreshByHash(tx, hash);
    if (current === undefined || current.used_at !== null) {
      await sessionsTable.delete(tx, session.id);
      await writeAudit(tx, auditSource(call, now), {
        event: "refresh-reuse",
        outcome: "refused",
        actor: null,
        user,
      });
      return refuse("invalid-grant");
    }
    await sessionsTable.spendRefresh(tx, hash, now);
    await sessionsTable.extend(
      tx,
      session.id,
      now + Math.max(ACCESS_MS, shortLived ? SHORT_REFRESH_MS : REFRESH_MS),
    );
    await sessionsTable.deleteExpiredAccess(tx, session.id, now);
    const tokens = await issueTokens(tx, random, user, session, now);
    return done({ answer: tokenAnswer(tokens), signedIn: null });
  });
  return unwrapOutcome(outcome);
}
