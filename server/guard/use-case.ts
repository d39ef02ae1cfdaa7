import { done, refuse, type Outcome } from "../calls/outcome.ts";
import { isAutomated, isPrivileged, policyRequiresApproval } from "../calls/policy-rights.ts";
import type { GuardPolicy, Intent } from "../calls/policy.ts";
import { writeAudit, type AuditCase, type AuditSource } from "../calls/write-audit.ts";
import type { GuardCasesRow } from "../store/guard-schema.ts";
import type { Db } from "../store/schema.ts";
import type { CaseState } from "./case.ts";
import { casesTable } from "./cases-table.ts";
import type { Caller } from "../calls/call.ts";
import type { Target } from "./guard-call.ts";
import { proofOf, proves } from "./proof.ts";
import { isFoundOut } from "./replaced-cases.ts";
import { requestProof } from "./requests/request-proof.ts";
import { stateNow, waitAgain, type ApproverNow } from "./standing-approval.ts";

/** What somebody is about to do to an account. */
export interface GuardedChange {
  readonly policy: GuardPolicy;
  readonly caller: Caller;
  readonly target: Target;
  readonly intent: Intent;
  /** Of the header `X-Mfa-Case`. */
  readonly caseId: string | null;
  /** Of the header `X-Mfa-Request`: what comes of it goes to the browser of that request. */
  readonly requestId: string | null;
  readonly address: string;
  readonly now: number;
  readonly approverNow: ApproverNow;
}

const NONE = { id: null, reason: null, ticket: null, checks: null, proof: [] };
const SCRIPT: AuditCase = { ...NONE, way: "automation" };

/** What is confirmed, whatever allowed it to begin. */
export type Confirmed = Omit<GuardedChange, "caseId" | "requestId" | "approverNow">;

/** Whether a person does it to somebody else. */
function isForOthers(change: Confirmed): boolean {
  return change.caller.id !== change.target.id && !isAutomated(change.policy, change);
}

/** Whether it is done to somebody else by somebody who needs a case for that. */
function needsCase(change: Confirmed): boolean {
  return change.policy.requireCase !== "never" && isForOthers(change);
}

/** What the record says of a change without a case: that the policy lets a script do it, or nothing. */
export function ownOrScript(change: Confirmed): AuditCase | null {
  return change.caller.id !== change.target.id && isAutomated(change.policy, change) ? SCRIPT : null;
}

/** What the record says of a case. */
export function auditCase(row: GuardCasesRow): AuditCase {
  const { id, reason, ticket, checks, way } = row;
  return { id, reason, ticket, checks: checks === "[]" ? null : checks, proof: proofOf(row), way };
}

/**
 * Uses the case up, in the transaction that acts, as the last thing that can refuse: one person, one intent, once, by the one
 * who opened it, in time, and approved where that is needed now, by somebody who may still decide.
 * @returns what the record says of it
 */
export async function spendCase(tx: Db, change: GuardedChange): Promise<Outcome<AuditCase | null>> {
  const row = change.caseId === null ? undefined : await casesTable.lock(tx, change.caseId);
  const judged = await judge(tx, change, row);
  if (judged.kind === "refused") return judged;
  if (judged.value === null) return done(ownOrScript(change));
  await casesTable.update(tx, judged.value.id, { state: "used", used_at: change.now });
  return done(auditCase(judged.value));
}

/**
 * Records a change that was refused for want of a case. What was approved by somebody who can no longer decide waits
 * again.
 */
export async function recordRefusal(tx: Db, source: AuditSource, change: GuardedChange): Promise<void> {
  await waitAgain(tx, change);
  const { caller: actor, target: user, intent: reason } = change;
  await writeAudit(tx, source, { event: "case-required", outcome: "refused", reason, actor, user });
}

/**
 * Whether a setup may be confirmed: for somebody else it takes the case under which it was begun, by its own agent, and not
 * once a check has failed since.
 */
export function mayConfirm(setup: Confirmed, ofCase?: GuardCasesRow): boolean {
  const { caller, target } = setup;
  if (caller.id === target.id) return true;
  if (ofCase === undefined) return !needsCase(setup);
  return ofCase.opened_by_id === caller.id && ofCase.state === "used" && !isFoundOut(ofCase);
}

async function judge(
  db: Db,
  change: GuardedChange,
  row: GuardCasesRow | undefined,
): Promise<Outcome<GuardCasesRow | null>> {
  const { actorsNeedMfa } = change.policy;
  if (actorsNeedMfa && !change.caller.withCode && isForOthers(change)) return refuse("own-mfa-first");
  const needed = needsCase(change);
  if (row === undefined || !isAbout(row, change)) {
    if (change.requestId !== null) return refuse("request-required");
    return needed ? refuseCase(null) : done(null);
  }
  const state = await stateNow(db, change, row);
  const privileged = row.privileged === 1 || isPrivileged(change.policy, change.target);
  const agreed =
    state === "approved" || (state === "open" && !policyRequiresApproval(change.policy, privileged));
  if (agreed && proves(change.policy, row, privileged)) {
    const fits = await requestProof.fits(db, row, change);
    return fits.kind === "refused" ? fits : done(row);
  }
  return needed || change.requestId !== null ? refuseCase(state) : done(null);
}

/** The case of somebody else says nothing, not even that it is there. */
function isAbout(row: GuardCasesRow, { caller, target, intent }: GuardedChange): boolean {
  return row.opened_by_id === caller.id && row.intent === intent && row.user_id === target.id;
}

/** The case doesn't allow it, or there is none. */
export function refuseCase(state: CaseState | null): Outcome<never> {
  return refuse("case-required", state === null ? {} : { members: { caseState: state } });
}
