import type { GuardCasesRow } from "../store/guard-schema.ts";
import type { Person, GuardPolicy } from "./policy.ts";
import { isPrivileged, needsApproval } from "./policy.ts";

/**
 * Whether what was begun under a case must not be finished for somebody else any more: its caller failed a check since, or
 * they became somebody for whom a second administrator must agree, and none did.
 */
export function isWithdrawn(policy: GuardPolicy, person: Person, row: GuardCasesRow): boolean {
  if (row.outcome === "checkFailed") return true;
  const becamePrivileged = row.privileged === 0 && isPrivileged(policy, person);
  return becamePrivileged && row.decided_at === null && needsApproval(policy, true);
}
