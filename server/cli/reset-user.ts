import { removeFactor } from "../appliance/mfa/disable-mfa.ts";
import { abandonPending } from "../appliance/mfa/end-pending.ts";
import type { ApplianceParts } from "../calls/appliance-parts.ts";
import { writeAudit } from "../calls/write-audit.ts";
import { recordChange } from "../guard/changes.ts";
import { accountDigest } from "../limits/guess-counters.ts";
import { clearQuotas } from "../limits/quotas.ts";
import { clearAccount } from "../limits/waiting.ts";
import { hashPassword } from "../secrets/password-hash.ts";
import { mfaPendingTable } from "../store/tables/enrollment-tables.ts";
import { sessionsTable } from "../store/tables/session-tables.ts";
import { usersTable } from "../store/tables/users-table.ts";
import type { AdminResult, UserKey } from "./admin-command.ts";
import { named, withNamedUser } from "./named-user.ts";

/** Letters and digits that can't be mistaken for each other. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyzACDEFHJKLMNPQRTUVWXY34679";
const LENGTH = 20;

/**
 * Break-glass: turns MFA off for a user, with codes, failure count (a hard stop ends), unconfirmed enrollment, waiting
 * times and all sessions, in one transaction with its audit row. The password stays what it is.
 */
export function resetMfa(parts: ApplianceParts, key: UserKey): Promise<AdminResult> {
  return withNamedUser(parts, key, "resetMfa", async (tx, { user, source }) => {
    const wasOn = await removeFactor(tx, { source, actor: null, user });
    await clearAccount(tx, accountDigest(user.name_key, parts.keyRing.pepper));
    await sessionsTable.endOthers(tx, user.id, "");
    if (wasOn) {
      // No name: any name here could be that of a user.
      const by = { changedBy: null, ofCase: null, tell: true } as const;
      await recordChange(tx, { userId: user.id, change: "disabled", now: source.now, ...by });
    }
    const reason = wasOn ? "turned-off" : "was-off";
    await writeAudit(tx, source, { event: "reset-mfa", outcome: "done", reason, actor: null, user });
    const text = wasOn
      ? `MFA is now off for ${named(user)}. They sign in with only their password and should set up MFA again.`
      : `MFA was already off for ${named(user)}. Waiting times, sessions and unfinished enrollments were ended.`;
    return { done: true, text };
  });
}

/**
 * Break-glass: gives a user a random password (20 characters of 49: 112 bits), ends all their sessions, an unfinished
 * enrollment and the waiting times after wrong passwords, in one transaction with its audit row. MFA stays as it is. The password is in the result and nowhere else.
 */
export async function resetPassword(parts: ApplianceParts, key: UserKey): Promise<AdminResult> {
  const { random } = parts;
  const password = Array.from({ length: LENGTH }, () => ALPHABET.charAt(random.below(ALPHABET.length))).join(
    "",
  );
  const hash = await hashPassword(parts, password);
  return withNamedUser(parts, key, "resetPassword", async (tx, { user, source }) => {
    if (user.type === "IdentityProvider") {
      return {
        done: false,
        text: `${named(user)} signs in through an identity provider, which keeps the password. Nothing was changed.`,
      };
    }
    await usersTable.update(tx, user.id, { password_hash: hash });
    // Perhaps somebody with the old one began it.
    const pending = await mfaPendingTable.byUser(tx, user.id);
    if (pending !== undefined) await abandonPending(tx, pending, "superseded", { source, actor: null, user });
    // Those of wrong codes stay: a new password must not give new guesses at the second factor.
    await clearAccount(tx, accountDigest(user.name_key, parts.keyRing.pepper), "password");
    await sessionsTable.endOthers(tx, user.id, "");
    await writeAudit(tx, source, { event: "reset-password", outcome: "done", actor: null, user });
    return { done: true, text: `The new password of ${named(user)}, shown only now:\n\n  ${password}\n` };
  });
}

/**
 * Break-glass: ends what a user has to wait for after wrong passwords, wrong codes and many set-ups begun, the stop after 100
 * wrong codes too.
 * Password, MFA and sessions stay as they are.
 */
export function unlock(parts: ApplianceParts, key: UserKey): Promise<AdminResult> {
  return withNamedUser(parts, key, "unlock", async (tx, { user, source }) => {
    await clearAccount(tx, accountDigest(user.name_key, parts.keyRing.pepper));
    await clearQuotas(tx, user.id);
    await writeAudit(tx, source, { event: "unlock", outcome: "done", actor: null, user });
    return { done: true, text: `${named(user)} can try again at once. Password and MFA are as they were.` };
  });
}
