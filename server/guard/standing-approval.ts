import { isUnusual } from "../../contract/request-state.ts";
import { identities, isPastCoolingOff, type Identity } from "../calls/identities.ts";
import { decidesCases } from "../calls/policy-rights.ts";
import type { GuardPolicy } from "../calls/policy.ts";
import type { GuardCasesRow } from "../store/guard-schema.ts";
import type { Db } from "../store/schema.ts";
import { isBreakGlass, stateOf, type CaseState } from "./case.ts";
import { casesTable, UNDECIDED } from "./cases-table.ts";
import type { Caller } from "../calls/call.ts";
import type { GuardHost } from "./guard-call.ts";
import { requestOf } from "./proof.ts";
import { alarms } from "./requests/alarms.ts";
import { EXTERNAL } from "./users/directory.ts";

/** Who decided on a case, as they are known now; undefined where there is no such account any more. */
export type ApproverNow = (db: Db, row: Decided) => Promise<Identity | undefined>;

/** Of a case, who decided on it. */
type Decided = Pick<GuardCasesRow, "decided_by_id" | "decided_by">;

interface Now {
  readonly policy: GuardPolicy;
  readonly now: number;
  readonly approverNow: ApproverNow;
}

/** Whether somebody may approve: an administrator of at least a day, and no script. */
export function isEligibleApprover(policy: GuardPolicy, person: Identity, now: number): boolean {
  return decidesCases(policy, person) && isPastCoolingOff(person, now);
}

/**
 * The state of a case for what is about to be done. An approval is somebody's word: it counts as long as that account is
 * there and may approve, by the policy of now. After that the case waits for somebody else.
 */
export async function stateNow(db: Db, by: Now, row: GuardCasesRow): Promise<CaseState> {
  const state = stateOf(row, by.now);
  if (state === "open") return (await riskRequiresApproval(db, row, by.now)) ? "waiting" : state;
  if (state !== "approved" || isBreakGlass(row)) return state;
  const approver = await by.approverNow(db, row);
  return approver !== undefined && isEligibleApprover(by.policy, approver, by.now) ? state : "waiting";
}

/** Whether a second person has to agree no matter who is concerned: a request that is unusual, or something failed. */
export async function riskRequiresApproval(db: Db, row: GuardCasesRow, now: number): Promise<boolean> {
  const request = requestOf(row);
  if (request !== null && isUnusual(request)) return true;
  return (await alarms.of(db, { id: row.user_id, name: row.user_name }, now)).length > 0;
}

/** In the transaction that refuses a change: what waits again is found by those who can approve it. */
export async function waitAgain(
  tx: Db,
  by: Now & { readonly caller: Caller; readonly caseId: string | null },
): Promise<void> {
  const row = by.caseId === null ? undefined : await casesTable.lock(tx, by.caseId);
  if (row === undefined || row.opened_by_id !== by.caller.id) return;
  if ((await stateNow(tx, by, row)) === "waiting") await casesTable.update(tx, row.id, UNDECIDED);
}

/** A shop with more has somebody. */
const MOST = 200;

/**
 * How many others could approve a case that waits, so that nobody waits for no one. Left out where it isn't known: nobody
 * has read all users yet, or the appliance tells no roles.
 */
export async function approversOf(
  { policy, listed, clock }: Pick<GuardHost, "policy" | "listed" | "clock">,
  db: Db,
  row: GuardCasesRow,
): Promise<{ readonly approvers?: number }> {
  const now = clock.now();
  const table = stateOf(row, now) === "waiting" ? await listed(db) : null;
  if (table === null) return {};
  const ids = await identities.administrators(db, MOST);
  if (ids.length === 0) return {};
  const people = await db
    .selectFrom(table)
    .select(["id", "name", "role", "type"])
    .where("id", "in", ids)
    .execute();
  if (people.some(({ role }) => role === "")) return {};
  const others = people.filter(({ id }) => id !== row.opened_by_id && id !== row.user_id);
  // An identity provider's account has no code here, and so approves nothing.
  const able = others.filter(({ type }) => type !== EXTERNAL || !policy.actorsNeedMfa);
  const known = await identities.readAll(db, able);
  return { approvers: known.filter((one) => isEligibleApprover(policy, one, now)).length };
}
