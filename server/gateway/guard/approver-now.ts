import { APPLIANCE_ADMINISTRATOR } from "../../calls/role-name.ts";
import { casesTable } from "../../guard/cases-table.ts";
import type { ApprovalNow } from "../../guard/standing-approval.ts";
import type { GuardedChange } from "../../guard/use-case.ts";
import type { Db } from "../../store/schema.ts";
import { indexTable, scansTable } from "../users-index/index-table.ts";

/**
 * Who decided, as the appliance listed them since. It can't be asked without their token, so where the list wasn't read since
 * then, they are as they were.
 */
export const approverNow: ApprovalNow["approverNow"] = async (
  db,
  { decided_by_id, decided_by, decided_at },
) => {
  const since = decided_at ?? 0;
  const role = APPLIANCE_ADMINISTRATOR;
  const [listed] = await indexTable.byIds(db, [decided_by_id ?? ""]);
  if (listed !== undefined && listed.scan > since)
    return { name: listed.name, role: listed.role === "" ? role : listed.role };
  const { completed_at } = await scansTable.read(db);
  return completed_at > since ? undefined : { name: decided_by ?? "", role };
};

/** A change after which somebody may be another one, or no administrator, takes their approvals away. */
export async function endDecisions(
  tx: Db,
  { intent, target, newName, newRole, now }: GuardedChange,
): Promise<void> {
  if (intent === "delete" || newName !== undefined || newRole !== undefined)
    await casesTable.endDecisionsOf(tx, target.id, now);
}
