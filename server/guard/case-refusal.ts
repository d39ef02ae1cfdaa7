import { writeAudit } from "../calls/write-audit.ts";
import type { AuditSource } from "../calls/write-audit.ts";
import type { Db } from "../store/schema.ts";
import { waitAgain } from "./standing-approval.ts";
import type { GuardedChange } from "./use-case.ts";

/**
 * Records a change that was refused for want of a case. What was approved by somebody who can no longer decide waits
 * again.
 */
export async function recordRefusal(tx: Db, source: AuditSource, change: GuardedChange): Promise<void> {
  await waitAgain(tx, change);
  const { caller: actor, target: user, intent: reason } = change;
  await writeAudit(tx, source, { event: "case-required", outcome: "refused", reason, actor, user });
}
