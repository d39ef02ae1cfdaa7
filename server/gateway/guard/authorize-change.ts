import { identities } from "../../calls/identities.ts";
import { unwrapOutcome } from "../../calls/outcome.ts";
import { APPLIANCE_ADMINISTRATOR, roleOf } from "../../calls/policy-rights.ts";
import type { GuardPolicy, Intent } from "../../calls/policy.ts";
import { isFresh, isFreshForOthers, stepUpRequired } from "../../calls/rights.ts";
import { writeAudit, type AuditCase, type AuditSource } from "../../calls/write-audit.ts";
import type { Caller } from "../../calls/call.ts";
import type { Target } from "../../guard/guard-call.ts";
import type { ApproverNow } from "../../guard/standing-approval.ts";
import { recordRefusal, spendCase } from "../../guard/use-case.ts";
import { ProblemError } from "../../http/problem-error.ts";
import type { Store } from "../../store/store.ts";
import { unlessStoreFails } from "./patience.ts";

/** A change of somebody's MFA that the appliance is about to be asked for. */
interface WantedChange {
  readonly caller: Caller;
  readonly target: Pick<Target, "id" | "name" | "role">;
  readonly intent: Intent;
  readonly caseId: string | null;
  readonly requestId: string | null;
}

/** @throws ProblemError not-allowed: the policy gives the caller no such right over others */
export function requireRight(policy: GuardPolicy, caller: Caller, intent: Intent): void {
  const role = roleOf(policy, caller);
  if (role === "self" || (role === "helpDesk" && intent === "turnOff")) throw new ProblemError("not-allowed");
}

/**
 * Decides about a change for somebody else, in one transaction: who they are, the case, the approval. The case is spent and
 * written down before the call goes on. Of one's own account only the sign-in must be fresh.
 * @returns what the record says of the case; null where none was needed
 * @throws ProblemError not-allowed, own-mfa-first, step-up-required, case-required, guard-unavailable
 */
export async function authorizeChange(
  store: Store,
  policy: GuardPolicy,
  { caller, target, intent, caseId, requestId }: WantedChange,
  source: AuditSource,
): Promise<AuditCase | null> {
  const { now, address } = source;
  if (target.id === caller.id) {
    if (!isFresh(caller, now)) throw stepUpRequired();
    return null;
  }
  requireRight(policy, caller, intent);
  if (!isFreshForOthers(policy, caller, now)) throw stepUpRequired();
  const decided = store.transaction("authorizeChange", async (tx) => {
    const known = await identities.see(tx, target, now);
    const change = { policy, caller, target: known, intent, caseId, requestId, address, now, approverNow };
    const spent = await spendCase(tx, change);
    if (spent.kind === "refused") {
      await recordRefusal(tx, source, change);
      return spent;
    }
    if (spent.value !== null)
      await writeAudit(tx, source, {
        event: "case-use",
        outcome: "done",
        reason: intent,
        actor: caller,
        user: target,
        case: spent.value,
      });
    return spent;
  });
  // Nothing was sent: that it wasn't done is true, whatever became of the case.
  return unwrapOutcome(await unlessStoreFails(decided, "guard-unavailable"));
}

/** By the newest answer that told of them: it can't be asked without their token. */
const approverNow: ApproverNow = async (db, { decided_by_id, decided_by }) => {
  const id = decided_by_id ?? "";
  const known = await identities.read(db, { id, name: decided_by ?? "", role: APPLIANCE_ADMINISTRATOR });
  return known.adminSince === null ? undefined : known;
};
