import type { AuditCase, AuditSource } from "../../appliance/audit/write-audit.ts";
import { writeAudit } from "../../appliance/audit/write-audit.ts";
import { unwrapOutcome } from "../../appliance/outcome.ts";
import { ProblemError } from "../../appliance/problem-error.ts";
import type { Db } from "../../store/schema.ts";
import { StorageError } from "../../store/storage-error.ts";
import type { Store } from "../../store/store.ts";
import { casesTable } from "../cases-table.ts";
import type { Caller } from "../guard-call.ts";
import { roleOf } from "../policy.ts";
import type { GuardPolicy } from "../policy.ts";
import { spendCase } from "../use-case.ts";
import type { Deed } from "../use-case.ts";

/** @throws ProblemError not-allowed, to somebody else */
export function requireRole(policy: GuardPolicy, caller: Caller, intent: Deed["intent"]): void {
  const role = roleOf(policy, caller);
  const desk = intent === "setUp" || intent === "recreate";
  if (role === "self" || (role === "helpDesk" && !desk)) throw new ProblemError("not-allowed");
}

/**
 * Spends the case before the call: what isn't allowed never reaches the appliance.
 * @returns null where no case is needed
 * @throws ProblemError not-allowed, case-required, guard-unavailable
 */
export async function permitChange(store: Store, deed: Deed, source: AuditSource): Promise<AuditCase | null> {
  if (deed.caller.id === deed.target.id) return null;
  requireRole(deed.policy, deed.caller, deed.intent);
  const about = { reason: deed.intent, actor: deed.caller, user: deed.target };
  try {
    return unwrapOutcome(
      await store.transaction("allowChange", async (tx) => {
        const spent = await spendCase(tx, deed);
        if (spent.kind === "refused")
          await writeAudit(tx, source, { event: "case-required", outcome: "refused", ...about });
        else if (spent.value !== null)
          await writeAudit(tx, source, { event: "case-use", outcome: "done", ...about, case: spent.value });
        return spent;
      }),
    );
  } catch (error) {
    if (error instanceof StorageError) throw new ProblemError("guard-unavailable");
    throw error;
  }
}

/** The appliance refused: nothing was done, and the case may be used for another try. */
export async function giveCaseBack(tx: Db, ofCase: AuditCase | null): Promise<void> {
  const id = ofCase?.id ?? null;
  const row = id === null ? undefined : await casesTable.lock(tx, id);
  if (row === undefined || row.state !== "used" || row.ended_at !== null) return;
  await casesTable.update(tx, row.id, {
    state: row.decided_at === null ? "open" : "approved",
    used_at: null,
  });
}
