import type { Call } from "../../calls/call.ts";
import { MFA_TOKEN_MS } from "../../calls/lifetimes.ts";
import { done, refuse, unwrapOutcome } from "../../calls/outcome.ts";
import type { Outcome } from "../../calls/outcome.ts";
import { auditSource, writeAudit } from "../../calls/write-audit.ts";
import { clientNetwork } from "../../http/client-network.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { chargeGuess, guessWait, settleGuess, unknownNamesLane } from "../../limits/password-limiter.ts";
import { BusyError } from "../../limits/work-pool.ts";
import { newVendorToken, tokenHash } from "../../secrets/opaque-token.ts";
import { verifyPassword } from "../../secrets/password-hash.ts";
import type { Db, UsersRow } from "../../store/schema.ts";
import { mfaActiveTable } from "../../store/tables/factor-tables.ts";
import { mfaTokensTable } from "../../store/tables/session-tables.ts";
import { usersTable } from "../../store/tables/users-table.ts";
import { refusalIsNews, writeRefusal } from "../audit/write-refusal.ts";
import { canonicalUserName } from "../users/user-rules.ts";
import { carriesDevice } from "./device-cookie.ts";
import { openWay, strangerClaim } from "./guess-way.ts";
import type { Way } from "./guess-way.ts";
import { issueSession } from "./session-tokens.ts";
import type { Granted } from "./session-tokens.ts";
import { challengeAnswer, tokenAnswer } from "./token-answer.ts";

export interface PasswordForm {
  readonly userName: string;
  readonly password: string;
  readonly shortLived: boolean;
}

/**
 * The Password grant: a session, or the challenge to a user with MFA. Neither the text nor the time of a refusal tells
 * whether the name or the password was wrong (D-31).
 * @throws ProblemError invalid-grant, too-many-attempts
 */
export async function passwordGrant(call: Call, form: PasswordForm): Promise<Granted> {
  const { store, clock, hasher } = call.parts;
  const from = clientNetwork(call.address);
  // The cheapest refusal there is, because in a flood most answers are this one (D-08).
  if (!carriesDevice(call) && !hasher.hasRoom(strangerClaim(from))) throw new BusyError();
  const nameKey = canonicalUserName(form.userName);
  const user = await store.read((db) => usersTable.byNameKey(db, nameKey));
  const way = await openWay(call, nameKey, user, from);
  return call.memory.passwordGate.run(way.gate, async () => {
    if (!hasher.hasRoom(way.claim)) throw new BusyError();
    const wait = await store.read((db) => guessWait(db, [...way.lane, ...way.signIns], clock.now()));
    if (wait > 0) return refuseAttempt(call, user, wait);
    const right = await verifyPassword(call.parts, user?.password_hash ?? null, form.password, way.claim);
    if (user !== undefined && right) return signIn(call, user, way, form.shortLived);
    const late = await store.transaction("passwordFailure", (tx) => countFailure(tx, call, user, way));
    if (late > 0) return refuseAttempt(call, user, late);
    throw new ProblemError("invalid-grant");
  });
}

/** @throws ProblemError too-many-attempts, and leaves a row about it if that is news */
async function refuseAttempt(call: Call, user: UsersRow | undefined, waitMs: number): Promise<never> {
  const { store, clock } = call.parts;
  if (user !== undefined && (await store.read((db) => refusalIsNews(db, "sign-in", user, clock.now()))))
    await store.transaction("refusal", (tx) => writeRefusal(tx, call, "sign-in", user, clock.now()));
  throw new ProblemError("too-many-attempts", { retryAfterSeconds: waitMs / 1_000 });
}

/** Charges the guess and writes whom it was aimed at (security rule 46). @returns 0, or the milliseconds to wait */
async function countFailure(tx: Db, call: Call, user: UsersRow | undefined, way: Way): Promise<number> {
  const now = call.parts.clock.now();
  const wait = await chargeGuess(tx, way.lane, now);
  if (wait > 0) return wait;
  // What was entered as a name is not written: it may be a password.
  if (user === undefined && (await chargeGuess(tx, unknownNamesLane, now)) > 0) return 0;
  const reason = user === undefined ? "unknown-name" : "wrong-password";
  const event = { event: "sign-in", outcome: "refused", reason, actor: null, user: user ?? null } as const;
  await writeAudit(tx, auditSource(call, now), event);
  return 0;
}

async function signIn(
  call: Call,
  verified: UsersRow,
  { lane, signIns }: Way,
  shortLived: boolean,
): Promise<Granted> {
  const { store, clock, random } = call.parts;
  const outcome = await store.transaction("passwordGrant", async (tx): Promise<Outcome<Granted>> => {
    const user = await usersTable.lock(tx, verified.id);
    const now = clock.now();
    if (user === undefined || user.password_hash !== verified.password_hash) return refuse("invalid-grant");
    const wait = await settleGuess(tx, lane, signIns, now);
    if (wait > 0) return refuse("too-many-attempts", { retryAfterSeconds: wait / 1_000 });
    if ((await mfaActiveTable.byUser(tx, user.id)) === undefined) {
      const tokens = await issueSession(tx, call, user, { shortLived, withCode: false }, now);
      await writeAudit(tx, auditSource(call, now), { event: "sign-in", outcome: "done", actor: user, user });
      return done({ answer: tokenAnswer(tokens), signedIn: user });
    }
    const mfaToken = newVendorToken(random);
    await mfaTokensTable.insert(tx, {
      hash: tokenHash(mfaToken),
      user_id: user.id,
      issued_at: now,
      expires_at: now + MFA_TOKEN_MS,
      short_lived: shortLived ? 1 : 0,
    });
    // No sign-in yet, and perhaps a thief who tries a password out (security rule 46): nobody as who did it.
    const event = { event: "password-accepted", outcome: "done", actor: null, user } as const;
    await writeAudit(tx, auditSource(call, now), event);
    return done({ answer: challengeAnswer(user, mfaToken, shortLived), signedIn: null });
  });
  return unwrapOutcome(outcome);
}
