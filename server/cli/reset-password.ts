import type { ApplianceParts } from "../appliance/appliance-parts.ts";
import { hashPassword } from "../appliance/password-hash.ts";
import { canonicalUserName } from "../appliance/user-name.ts";
import { writeAudit } from "../appliance/write-audit.ts";
import { sessionsTable } from "../store/tables/sessions-table.ts";
import { usersTable } from "../store/tables/users-table.ts";
import { adminAuditSource } from "./admin-audit-source.ts";
import type { AdminResult } from "./admin-result.ts";

/** Letters and digits that are not mistaken for each other. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyzACDEFHJKLMNPQRTUVWXY34679";
const LENGTH = 20;

/**
 * Break-glass: gives a user a random password (20 characters of 49: 112 bits) and ends all his sessions, in one
 * transaction with its audit row. MFA stays as it is. The password is in the result and nowhere else.
 */
export async function resetPassword(parts: ApplianceParts, userName: string): Promise<AdminResult> {
  const { store, clock, random } = parts;
  const password = Array.from({ length: LENGTH }, () => ALPHABET.charAt(random.below(ALPHABET.length))).join(
    "",
  );
  const hash = await hashPassword(parts, password);
  return store.transaction("resetPassword", async (tx) => {
    const source = adminAuditSource(clock);
    const found = await usersTable.byNameKey(tx, canonicalUserName(userName));
    const user = found === undefined ? undefined : await usersTable.lock(tx, found.id);
    if (user === undefined)
      return { done: false, text: "There is no user of that name. Nothing was changed." };
    if (user.type === "IdentityProvider") {
      return {
        done: false,
        text: `The password of ${user.name} is kept by an identity provider. Nothing was changed.`,
      };
    }
    await usersTable.update(tx, user.id, { password_hash: hash });
    await sessionsTable.endOthers(tx, user.id, "");
    await writeAudit(tx, source, { event: "reset-password", outcome: "done", actor: null, user });
    return { done: true, text: `The new password of ${user.name}, shown this once:\n\n  ${password}\n` };
  });
}
