import { writeAudit } from "../calls/write-audit.ts";
import type { AuditEvent, AuditSource } from "../calls/write-audit.ts";
import { leavesRow } from "../limits/quotas.ts";
import type { Db } from "../store/schema.ts";
import { editReason } from "./edit-reason.ts";
import { waitAgain } from "./standing-approval.ts";
import { takesExemptName } from "./use-case.ts";
import type { GuardedChange } from "./use-case.ts";

/**
 * Writes that a change was not allowed, unless its caller has tried that all the time. What was approved by somebody who may
 * decide no more waits from then on.
 */
export async function recordRefusal(tx: Db, source: AuditSource, change: GuardedChange): Promise<void> {
  await waitAgain(tx, change);
  if (await leavesRow(tx, "changes", change.caller.id, change.now))
    await writeAudit(tx, source, caseRefusal(change));
}

/** What the record says of a change that was not allowed: that a case was missing, and for which role, or which name was reached for. */
function caseRefusal(change: GuardedChange): AuditEvent {
  const { caller: actor, target: user, intent, newName, newRole } = change;
  const about = { outcome: "refused", actor, user } as const;
  const asked = newRole === undefined ? intent : `${intent} ${newRole}`;
  if (!takesExemptName(change)) return { event: "case-required", reason: asked, ...about };
  if (intent === "create") return { event: "create-user", reason: newRole ?? "", ...about };
  const name = newName === undefined ? undefined : { from: user.name, to: newName };
  return { event: "edit-user", reason: editReason({ password: false, name, role: newRole }), ...about };
}
