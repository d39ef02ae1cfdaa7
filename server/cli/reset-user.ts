import { removeFactor } from "../appliance/mfa/disable-mfa.ts";
import { abandonPending } from "../appliance/mfa/end-pending.ts";
import type { ApplianceParts } from "../calls/appliance-parts.ts";
import { writeAudit, type AuditSource } from "../calls/write-audit.ts";
import { recordChange } from "../guard/changes.ts";
import { accountDigest } from "../limits/guess-counters.ts";
import { clearQuotas } from "../limits/quotas.ts";
import { clearAccount } from "../limits/waiting.ts";
import { hashPassword } from "../secrets/password-hash.ts";
import { mfaPendingTable } from "../store/tables/enrollment-tables.ts";
import { sessionsTable } from "../store/tables/session-tables.ts";
import { usersTable } from "../store/tables/users-table.ts";
import { adminAuditSource, type AdminResult, type UserKey } from "./admin-command.ts";
import { ADMIN_ROLE, canonicalUserName } from "../appliance/users/user-rules.ts";
import { findableText } from "../store/findable-text.ts";
import type { Db, UsersRow } from "../store/schema.ts";

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

/** The accounts of the beginning come first. */
const MOST_NAMED = 200;

/**
 * A name may have changed hands: the one at the machine sees whose account it is now. In quotes, since who has it may have
 * chosen it to look like the rest of the line.
 */
function named({ id, name, role }: UsersRow): string {
  return `${JSON.stringify(name)} (${role}, id ${id})`;
}

interface Found {
  readonly user: UsersRow;
  readonly source: AuditSource;
}

/**
 * Does something to the user of a name, or with `--id` of an id, in one transaction. Where nobody is found, it is told who the
 * administrators are: a thief may have renamed them.
 */
function withNamedUser(
  { store, clock }: ApplianceParts,
  { userName: text, byId = false }: UserKey,
  label: string,
  act: (tx: Db, found: Found) => Promise<AdminResult>,
): Promise<AdminResult> {
  return store.transaction(label, async (tx) => {
    const found = await (byId
      ? usersTable.byId(tx, findableText(text).trim())
      : usersTable.byNameKey(tx, canonicalUserName(text)));
    const user = found === undefined ? undefined : await usersTable.lock(tx, found.id);
    if (user !== undefined) return act(tx, { user, source: adminAuditSource(clock) });
    const administrators = await usersTable.ofRole(tx, ADMIN_ROLE, MOST_NAMED + 1);
    const more = administrators.length > MOST_NAMED ? [`and more than these ${MOST_NAMED}`] : [];
    const lines = [
      `There is no user with that ${byId ? "id" : "name"}. Nothing was changed.`,
      "Administrators, for --id:",
      ...[...administrators.slice(0, MOST_NAMED).map(named), ...more].map((line) => `  ${line}`),
    ];
    return { done: false, text: lines.join("\n") };
  });
}
