import type { ApplianceParts } from "../appliance/appliance-parts.ts";
import { removeFactor } from "../appliance/mfa/remove-factor.ts";
import { canonicalUserName } from "../appliance/user-name.ts";
import { writeAudit } from "../appliance/write-audit.ts";
import { mfaNoticesTable } from "../store/tables/mfa-notices-table.ts";
import { sessionsTable } from "../store/tables/sessions-table.ts";
import { usersTable } from "../store/tables/users-table.ts";
import { adminAuditSource } from "./admin-audit-source.ts";
import type { AdminResult } from "./admin-result.ts";

/**
 * Break-glass: turns MFA off for a user, with codes, failure count (a hard stop ends), unconfirmed enrollment and all
 * sessions, in one transaction with its audit row. The password stays what it is.
 */
export function resetMfa({ store, clock }: ApplianceParts, userName: string): Promise<AdminResult> {
  return store.transaction("resetMfa", async (tx) => {
    const source = adminAuditSource(clock);
    const found = await usersTable.byNameKey(tx, canonicalUserName(userName));
    const user = found === undefined ? undefined : await usersTable.lock(tx, found.id);
    if (user === undefined)
      return { done: false, text: "There is no user of that name. Nothing was changed." };
    const wasOn = await removeFactor(tx, user.id, source.now);
    await sessionsTable.endOthers(tx, user.id, "");
    if (wasOn) {
      // Nobody's name: a user could be called whatever stood here.
      const notice = { change: "disabled", changed_by: "", changed_at: source.now };
      await mfaNoticesTable.put(tx, { user_id: user.id, ...notice });
    }
    const reason = wasOn ? "turned-off" : "was-off";
    await writeAudit(tx, source, { event: "reset-mfa", outcome: "done", reason, actor: null, user });
    const text = wasOn
      ? `MFA of ${user.name} is off now. The user signs in with the password alone and should set MFA up again.`
      : `MFA of ${user.name} was off already. Waiting times and half-made enrollments were removed.`;
    return { done: true, text };
  });
}
