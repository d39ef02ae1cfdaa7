import { decidesCases } from "../calls/policy.ts";
import type { GuardPolicy, Person } from "../calls/policy.ts";
import type { GuardCasesRow } from "../store/guard-schema.ts";
import type { Db } from "../store/schema.ts";
import { stateOf } from "./case.ts";
import type { CaseState } from "./case.ts";
import { casesTable, UNDECIDED } from "./cases-table.ts";
import type { Caller } from "./guard-call.ts";

/** What says whether an approval still counts. */
export interface ApprovalNow {
  readonly policy: GuardPolicy;
  readonly now: number;
  /** Who decided on the case, as they are known now; undefined where there is no such account any more. */
  readonly approverNow: (db: Db, row: Decided) => Promise<Person | undefined>;
}

/** Of a case, who decided on it and when. */
export type Decided = Pick<GuardCasesRow, "decided_by_id" | "decided_by" | "decided_at">;

/**
 * The state of a case for what is about to be done. An approval is somebody's word: it counts as long as that account is
 * there and may decide, by the policy of now. After that the case waits for somebody else.
 */
export async function stateNow(db: Db, by: ApprovalNow, row: GuardCasesRow): Promise<CaseState> {
  const state = stateOf(row, by.now);
  if (state !== "approved") return state;
  const approver = await by.approverNow(db, row);
  return approver !== undefined && decidesCases(by.policy, approver) ? state : "waiting";
}

/** In the transaction that refuses a change: what waits again is found by those who can approve it. */
export async function waitAgain(
  tx: Db,
  by: ApprovalNow & { readonly caller: Caller; readonly caseId: string | null },
): Promise<void> {
  const row = by.caseId === null ? undefined : await casesTable.lock(tx, by.caseId);
  if (row === undefined || row.opened_by_id !== by.caller.id || row.state !== "approved") return;
  if ((await stateNow(tx, by, row)) === "waiting") await casesTable.update(tx, row.id, UNDECIDED);
}
