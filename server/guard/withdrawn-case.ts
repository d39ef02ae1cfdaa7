import { isPrivileged, needsApproval } from "../calls/policy-rights.ts";
import type { AuditEvent } from "../calls/write-audit.ts";
import type { GuardCasesRow } from "../store/guard-schema.ts";
import type { Db } from "../store/schema.ts";
import { FOUND_OUT, replacedCases } from "./replaced-cases.ts";
import { auditCase, needsCase } from "./use-case.ts";
import type { GuardedChange } from "./use-case.ts";

/** A confirmation of what was begun under a case, or under none. */
export interface Confirmed extends Omit<GuardedChange, "caseId" | "approverNow"> {
  readonly ofCase: GuardCasesRow | undefined;
}

/**
 * Whether a setup must not be confirmed: for somebody else it takes the case under which it was begun, by its own agent. Not
 * once a check has failed since, or they became somebody for whom a second administrator must agree, and none did.
 */
export async function lacksCase(db: Db, { ofCase, ...confirmed }: Confirmed): Promise<boolean> {
  const { caller, target, policy } = confirmed;
  if (caller.id === target.id) return false;
  if (ofCase === undefined) return needsCase(confirmed);
  const becamePrivileged =
    ofCase.privileged === 0 && ofCase.decided_at === null && isPrivileged(policy, target);
  return (
    ofCase.opened_by_id !== caller.id ||
    FOUND_OUT.includes(ofCase.outcome) ||
    (becamePrivileged && needsApproval(policy, true)) ||
    replacedCases.wasEnded(db, ofCase)
  );
}

/** What the record says of a confirmation that lacks its case. */
export function requiredCase(row: GuardCasesRow | undefined): Pick<AuditEvent, "reason" | "case"> {
  return row === undefined ? { reason: "setUp" } : { reason: row.intent, case: auditCase(row) };
}
