import type { UsersRow } from "../../store/schema.ts";
import { mfaActiveTable } from "../../store/tables/factor-tables.ts";
import { mfaTokensTable } from "../../store/tables/session-tables.ts";
import { usersTable } from "../../store/tables/users-table.ts";
import { auditSource, writeAudit } from "../audit/write-audit.ts";
import type { Call } from "../call.ts";
import { MFA_TOKEN_MS } from "../lifetimes.ts";
import {
  clearPasswordFailures,
  countPasswordFailure,
  passwordKeys,
  passwordStanding,
} from "../limits/password-limiter.ts";
import type { PasswordKeys } from "../limits/password-limiter.ts";
import { BusyError } from "../limits/work-pool.ts";
import { done, refuse, unwrapOutcome } from "../outcome.ts";
import { ProblemError } from "../problem-error.ts";
import { newVendorToken, tokenHash } from "../secrets/opaque-token.ts";
import { verifyPassword } from "../secrets/password-hash.ts";
import { canonicalUserName } from "../users/user-rules.ts";
import { challengeAnswer, issueSession, tokenAnswer } from "./session-tokens.ts";

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
export function passwordGrant(call: Call, form: PasswordForm): Promise<object> {
  const nameKey = canonicalUserName(form.userName);
  const keys = passwordKeys(nameKey, call.address, call.parts.keyRing.pepper);
  return call.memory.passwordGate.run(keys.pair, async () => {
    const { store, clock, hasher } = call.parts;
    // The cheapest refusal there is, because in a flood most answers are this one (D-08).
    if (!hasher.hasRoom()) throw new BusyError();
    const { waitSeconds, counted } = await store.read((db) => passwordStanding(db, keys, clock.now()));
    if (waitSeconds > 0) throw new ProblemError("too-many-attempts", { retryAfterSeconds: waitSeconds });
    const user = await store.read((db) => usersTable.byNameKey(db, nameKey));
    const right = await verifyPassword(call.parts, user?.password_hash ?? null, form.password);
    if (user === undefined || !right) {
      await store.transaction("passwordFailure", (tx) => countPasswordFailure(tx, keys, clock.now()));
      throw new ProblemError("invalid-grant");
    }
    return signIn(call, user, counted ? keys : null, form.shortLived);
  });
}

/** @param counted the failures that the right password resets; one counted meanwhile came after it and stays */
async function signIn(
  call: Call,
  verified: UsersRow,
  counted: PasswordKeys | null,
  shortLived: boolean,
): Promise<object> {
  const { store, clock, random } = call.parts;
  const outcome = await store.transaction("passwordGrant", async (tx) => {
    const user = await usersTable.lock(tx, verified.id);
    const now = clock.now();
    if (user === undefined || user.password_hash !== verified.password_hash) return refuse("invalid-grant");
    if (counted !== null) await clearPasswordFailures(tx, counted);
    if ((await mfaActiveTable.byUser(tx, user.id)) === undefined) {
      const tokens = await issueSession(tx, random, user, shortLived, now);
      await writeAudit(tx, auditSource(call, now), { event: "sign-in", outcome: "done", actor: user, user });
      return done(tokenAnswer(tokens));
    }
    const mfaToken = newVendorToken(random);
    await mfaTokensTable.insert(tx, {
      hash: tokenHash(mfaToken),
      user_id: user.id,
      issued_at: now,
      expires_at: now + MFA_TOKEN_MS,
      short_lived: shortLived ? 1 : 0,
    });
    return done(challengeAnswer(user, mfaToken, shortLived));
  });
  return unwrapOutcome(outcome);
}
