import type { Call } from "../../calls/call.ts";
import { MFA_TOKEN_MS } from "../../calls/lifetimes.ts";
import { done, refuse, unwrapOutcome, type Outcome } from "../../calls/outcome.ts";
import { auditSource, writeAudit } from "../../calls/write-audit.ts";
import { spend } from "../../limits/quotas.ts";
import { BusyError, strangerTurn, userTurn } from "../../http/turn.ts";
import { newVendorToken, tokenHash } from "../../secrets/opaque-token.ts";
import { verifyPassword } from "../../secrets/password-hash.ts";
import type { Db, UsersRow } from "../../store/schema.ts";
import { mfaActiveTable } from "../../store/tables/factor-tables.ts";
import { mfaTokensTable } from "../../store/tables/session-tables.ts";
import { usersTable } from "../../store/tables/users-table.ts";
import { canonicalUserName } from "../users/user-rules.ts";
import { carriesDevice, knownDevice } from "./device-cookie.ts";
import { limitedGuess } from "./consume-second-factor.ts";
import { issueSession, type Granted } from "./session-tokens.ts";
import { challengeAnswer, tokenAnswer } from "../../../contract/token-answer.ts";

export interface PasswordForm {
  readonly userName: string;
  readonly password: string;
  readonly shortLived: boolean;
}

/**
 * The Password grant: a session, or the challenge to a user with MFA. Neither the text nor the time of a refusal tells
 * whether the name or the password was wrong.
 * @throws ProblemError invalid-grant, too-many-attempts
 */
export async function passwordGrant(call: Call, form: PasswordForm): Promise<Granted> {
  const { store, hasher } = call.parts;
  // The cheapest refusal there is, because in a flood most answers are this one.
  if (!carriesDevice(call) && !hasher.hasRoom(strangerTurn(call.address))) throw new BusyError();
  const nameKey = canonicalUserName(form.userName);
  const user = await store.read((db) => usersTable.byNameKey(db, nameKey));
  const ownBrowser = user === undefined ? null : knownDevice(call, user);
  const known = ownBrowser === null ? undefined : user;
  if (known !== undefined) call.isOf(known.id);
  const turn = known === undefined ? strangerTurn(call.address) : userTurn(known.id, call.address);
  if (!hasher.hasRoom(turn)) throw new BusyError();
  const outcome = await limitedGuess(call, { step: "password", nameKey, user, ownBrowser }, async () => {
    const right = await verifyPassword(call.parts, user?.password_hash ?? null, form.password, turn);
    if (user === undefined || !right) {
      await store.transaction("passwordFailure", (tx) => writeFailure(tx, call, user));
      return { outcome: "wrong", value: refuse("invalid-grant") };
    }
    const signedIn = await signIn(call, user, form.shortLived);
    return { outcome: signedIn.kind === "done" ? "right" : "none", value: signedIn };
  });
  return unwrapOutcome(outcome);
}

/** Records whose account a wrong password was for. A name nobody has is not written: it may be a password. */
async function writeFailure(tx: Db, call: Call, user: UsersRow | undefined): Promise<void> {
  const now = call.parts.clock.now();
  if (user === undefined && (await spend(tx, now, { quota: "unknownNames", of: "" })) > 0) return;
  const reason = user === undefined ? "unknown-name" : "wrong-password";
  const event = { event: "sign-in", outcome: "refused", reason, actor: null, user: user ?? null } as const;
  await writeAudit(tx, auditSource(call, now), event);
}

async function signIn(call: Call, verified: UsersRow, shortLived: boolean): Promise<Outcome<Granted>> {
  const { store, clock, random } = call.parts;
  return store.transaction("passwordGrant", async (tx): Promise<Outcome<Granted>> => {
    const user = await usersTable.lock(tx, verified.id);
    const now = clock.now();
    if (user === undefined || user.password_hash !== verified.password_hash) return refuse("invalid-grant");
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
    // No sign-in yet, and perhaps a thief who tries a password out: nobody as who did it.
    const event = { event: "password-accepted", outcome: "done", actor: null, user } as const;
    await writeAudit(tx, auditSource(call, now), event);
    return done({ answer: challengeAnswer(user, mfaToken, shortLived), signedIn: null });
  });
}
