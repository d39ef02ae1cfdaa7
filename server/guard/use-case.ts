import { done, refuse } from "../calls/outcome.ts";
import type { Outcome } from "../calls/outcome.ts";
import { isExempt, isPrivileged, needsApproval } from "../calls/policy.ts";
import { isOrdinaryRole, isRole } from "../calls/role-name.ts";
import type { AuditCase } from "../calls/write-audit.ts";
import type { GuardCasesRow } from "../store/guard-schema.ts";
import { foldedText } from "../store/findable-text.ts";
import type { Db } from "../store/schema.ts";
import type { CaseState, Intent } from "./case.ts";
import { casesTable } from "./cases-table.ts";
import { agreedEdits, editsOf } from "./edits.ts";
import { becomesExempt } from "./exempt-name.ts";
import type { Caller, Target } from "./guard-call.ts";
import { stateNow } from "./standing-approval.ts";
import type { ApprovalNow } from "./standing-approval.ts";

/** What somebody is about to do. */
export interface GuardedChange extends ApprovalNow {
  readonly caller: Caller;
  /** `id` is "" for an account that isn't there yet. */
  readonly target: Target;
  readonly intent: Intent;
  /** Of the header `X-Mfa-Case`. */
  readonly caseId: string | null;
  /** The role that the account gets, where it gets another one. */
  readonly newRole?: string | undefined;
  /** The name that the account gets, where it gets another one. */
  readonly newName?: string | undefined;
  readonly newPassword?: boolean | undefined;
  /** Whether it says who vouches for the user; only through a gateway. */
  readonly newType?: boolean | undefined;
  readonly isAlone: (db: Db, target: Target) => Promise<boolean>;
}

const SCRIPT: AuditCase = { id: null, reason: null, ticket: null, checks: null, way: "exempt" };

/** Whether it is done to somebody else by somebody who needs a case for that. */
export function needsCase(
  change: Pick<GuardedChange, "policy" | "caller" | "target" | "intent" | "newRole">,
): boolean {
  const { policy, caller, target, intent } = change;
  if (caller.id === target.id) return false;
  if (policy.requireCase === "never" || isExempt(policy, caller)) return false;
  // An account that takes nothing away from anybody, and can do nothing to anybody.
  return intent !== "create" || makesPrivileged(change);
}

/**
 * Whether the account is a privileged one afterwards. A new one whose role nobody tells may be an administrator's, and so may
 * one with a role that isn't known here.
 */
export function makesPrivileged({
  policy,
  target,
  intent,
  newRole,
}: Pick<GuardedChange, "policy" | "target" | "intent" | "newRole">): boolean {
  if (newRole === undefined ? intent === "create" : !isOrdinaryRole(newRole)) return true;
  return isPrivileged(policy, { name: target.name, role: newRole ?? null });
}

/**
 * Looks whether the change may be done; `spendCase` decides, in the transaction that does it.
 * @returns null where none is needed and none was named
 */
export async function checkCase(db: Db, change: GuardedChange): Promise<Outcome<GuardCasesRow | null>> {
  return judge(db, change, change.caseId === null ? undefined : await casesTable.byId(db, change.caseId));
}

/**
 * Uses the case up, in the transaction that acts, as the last thing that can refuse: one person, one intent, once, by the one
 * who opened it, in time, and approved where that is needed now, by somebody who may still decide. @returns what the record says of it
 */
export async function spendCase(tx: Db, change: GuardedChange): Promise<Outcome<AuditCase | null>> {
  const row = change.caseId === null ? undefined : await casesTable.lock(tx, change.caseId);
  const judged = await judge(tx, change, row);
  if (judged.kind === "refused") return judged;
  if (judged.value === null) return done(ownOrScript(change));
  await casesTable.update(tx, judged.value.id, {
    state: "used",
    used_at: change.now,
    session_id: change.caller.sessionId,
  });
  return done(auditCase(judged.value));
}

/** What the record says of a change without a case: that the policy exempts the caller, or nothing. */
export function ownOrScript({
  policy,
  caller,
  target,
}: Pick<GuardedChange, "policy" | "caller" | "target">): AuditCase | null {
  return caller.id !== target.id && isExempt(policy, caller) ? SCRIPT : null;
}

/** What the record says of a case. */
export function auditCase(row: GuardCasesRow): AuditCase {
  const { id, reason, ticket, checks, way } = row;
  return { id, reason, ticket, checks: checks === "[]" ? null : checks, way };
}

async function judge(
  db: Db,
  change: GuardedChange,
  row: GuardCasesRow | undefined,
): Promise<Outcome<GuardCasesRow | null>> {
  if (takesExemptName(change)) return refuse("not-allowed");
  const needed = needsCase(change);
  if (row === undefined || !isAbout(row, change)) return needed ? refuseCase(null) : done(null);
  const state = await stateNow(db, change, row);
  const good = state === "approved" || (state === "open" && !(await wantsApproval(db, change, row)));
  if (good) return done(row);
  return needed ? refuseCase(state) : done(null);
}

/** Whether it would make an account exempt by its name. That no case allows, and nobody may do it to themselves. */
export function takesExemptName({ policy, target, intent, newName }: GuardedChange): boolean {
  if (intent === "create") return becomesExempt(policy, null, target.name);
  return newName !== undefined && becomesExempt(policy, target.name, newName);
}

/** The case of somebody else says nothing, not even that it is there. */
function isAbout(row: GuardCasesRow, change: GuardedChange): boolean {
  const { caller, target, intent, newRole } = change;
  // An id may be given to somebody else, and so may a name.
  const samePerson = foldedText(row.user_name) === foldedText(target.name) && row.user_id === target.id;
  // Upwards or downwards: who agreed to one role has agreed to no other, nor to a new password.
  const sameRole = newRole === undefined || isRole(newRole, row.new_role);
  const agreed = agreedEdits(row);
  const sameEdits = editsOf(change).every((part) => agreed.includes(part));
  return row.opened_by_id === caller.id && row.intent === intent && samePerson && sameRole && sameEdits;
}

/** By the policy and the roles of now: both may have changed since the case was opened. */
async function wantsApproval(db: Db, change: GuardedChange, row: GuardCasesRow) {
  const { policy, target, isAlone } = change;
  const privileged = row.privileged === 1 || isPrivileged(policy, target) || makesPrivileged(change);
  if (!needsApproval(policy, privileged)) return false;
  return !(isPromotion(row) && (await isAlone(db, target)));
}

/** Whether the case is about making somebody privileged who isn't. */
export function isPromotion({ intent, new_role }: Pick<GuardCasesRow, "intent" | "new_role">): boolean {
  return new_role !== null && (intent === "create" || intent === "edit");
}

/** The case doesn't allow it, or there is none. */
export function refuseCase(state: CaseState | null): Outcome<never> {
  return refuse("case-required", state === null ? {} : { members: { caseState: state } });
}
