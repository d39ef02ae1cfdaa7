import { done, refuse, unwrapOutcome, type Outcome } from "../calls/outcome.ts";
import { writeAudit, type AuditEvent } from "../calls/write-audit.ts";
import type { GuardCasesRow } from "../store/guard-schema.ts";
import type { Db } from "../store/schema.ts";
import { caseSchema, presentCase } from "./case.ts";
import { casesTable } from "./cases-table.ts";
import type { Caller } from "../calls/call.ts";
import { lockCaller, type GuardCall } from "./guard-call.ts";
import { auditCase } from "./use-case.ts";

/** The new members of a case, and the row for the record; null where nothing changes. */
export type ChangedCase = {
  readonly event: Pick<AuditEvent, "event" | "reason">;
  readonly members: Partial<Omit<GuardCasesRow, "id">>;
  /** Why; in the record, in place of the case's own reason. */
  readonly why?: string;
} | null;

interface Locked {
  readonly tx: Db;
  readonly row: GuardCasesRow;
  readonly caller: Caller;
  readonly now: number;
}

export const caseAnswer = ["The case", caseSchema] as const;

/** Changes the case of the path under its lock, with its row of the record. @returns it as answers show it */
export async function changeCase(
  call: GuardCall,
  name: string,
  work: (locked: Locked) => Promise<Outcome<ChangedCase>>,
): Promise<object> {
  const outcome = await call.store.transaction(name, async (tx): Promise<Outcome<GuardCasesRow>> => {
    const asked = await lockCaller(tx, call);
    if (asked.kind === "refused") return asked;
    const row = await casesTable.lock(tx, call.id);
    if (row === undefined) return refuse("not-found");
    const [caller, now] = [asked.value, call.clock.now()];
    const changed = await work({ tx, row, caller, now });
    if (changed.kind === "refused") return changed;
    if (changed.value === null) return done(row);
    const { event, members, why } = changed.value;
    await casesTable.update(tx, row.id, members);
    const ofCase = auditCase(row);
    await writeAudit(tx, call.source(now), {
      ...event,
      outcome: "done",
      actor: caller,
      user: { id: row.user_id, name: row.user_name },
      case: why === undefined ? ofCase : { ...ofCase, reason: why },
    });
    return done({ ...row, ...members });
  });
  return presentCase(unwrapOutcome(outcome), call.clock.now());
}
