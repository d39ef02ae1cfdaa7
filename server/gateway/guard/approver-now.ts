import { APPLIANCE_ADMINISTRATOR } from "../../calls/role-name.ts";
import { casesTable } from "../../guard/cases-table.ts";
import type { ApprovalNow } from "../../guard/standing-approval.ts";
import type { GuardedChange } from "../../guard/use-case.ts";
import type { Db } from "../../store/schema.ts";
import { indexTable, scansTable } from "../users-index/index-table.ts";
import { nameChangesTable } from "./name-changes-table.ts";
import { deciderRow } from "./name-rows.ts";

/**
 * Who decided, as the appliance listed them since. It can't be asked without their token, so where the list wasn't read since
 * then, they are as they were. While a change goes on that may make them another one, or nobody, they are nobody.
 */
export const approverNow: ApprovalNow["approverNow"] = async (
  db,
  { decided_by_id, decided_by, decided_at },
) => {
  const [changing] = await nameChangesTable.byNames(db, [deciderRow(decided_by_id ?? "")]);
  if (changing !== undefined && changing.lapses_at !== 0) return undefined;
  const since = decided_at ?? 0;
  const role = APPLIANCE_ADMINISTRATOR;
  const [listed] = await indexTable.byIds(db, [decided_by_id ?? ""]);
  if (listed !== undefined && Math.max(listed.scan, listed.seen_at) > since)
    return { name: listed.name, role: listed.role === "" ? role : listed.role };
  const { completed_at } = await scansTable.read(db);
  return completed_at > since ? undefined : { name: decided_by ?? "", role };
};

/** Whether somebody may be another one after it, or no administrator. */
export function endsDecisions({ intent, newName, newRole }: GuardedChange): boolean {
  return intent === "delete" || newName !== undefined || newRole !== undefined;
}

/** Such a change takes their approvals away. */
export async function endDecisions(tx: Db, change: GuardedChange): Promise<void> {
  if (endsDecisions(change)) await casesTable.endDecisionsOf(tx, change.target.id, change.now);
}
