import { isPrivileged, needsApproval } from "../calls/policy.ts";
import type { Person, GuardPolicy } from "../calls/policy.ts";
import type { AuditEvent } from "../calls/write-audit.ts";
import type { GuardCasesRow } from "../store/guard-schema.ts";
import type { Db } from "../store/schema.ts";
import type { Caller, Target } from "./guard-call.ts";
import { FOUND_OUT, replacedCases } from "./replaced-cases.ts";
import { auditCase, needsCase } from "./use-case.ts";

/** A confirmation of what was begun under a case, or under none. */
interface Begun {
  readonly policy: GuardPolicy;
  readonly caller: Caller;
  readonly person: Target;
  readonly ofCase: GuardCasesRow | undefined;
}

/** Whether a set-up must not be confirmed: for somebody else it takes the case under which it was begun. */
export async function lacksCase(db: Db, { policy, caller, person, ofCase }: Begun): Promise<boolean> {
  if (caller.id === person.id) return false;
  if (
    ofCase !== undefined &&
    (isWithdrawn(policy, person, ofCase) || (await replacedCases.wasEnded(db, ofCase)))
  )
    return true;
  // Another agent may have found out otherwise.
  return ofCase?.opened_by_id !== caller.id && needsCase({ policy, caller, target: person, intent: "setUp" });
}

/** What the record says of a confirmation that lacks its case. */
export function requiredCase(row: GuardCasesRow | undefined): Pick<AuditEvent, "reason" | "case"> {
  return row === undefined ? { reason: "setUp" } : { reason: row.intent, case: auditCase(row) };
}

/**
 * Whether what was begun under a case must not be finished for somebody else any more: its caller failed a check since, or
 * they became somebody for whom a second administrator must agree, and none did.
 */
function isWithdrawn(policy: GuardPolicy, person: Person, row: GuardCasesRow): boolean {
  if (FOUND_OUT.includes(row.outcome)) return true;
  const becamePrivileged = row.privileged === 0 && isPrivileged(policy, person);
  return becamePrivileged && row.decided_at === null && needsApproval(policy, true);
}
