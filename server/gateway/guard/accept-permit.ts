import { isExempt } from "../../calls/policy.ts";
import { writeAudit } from "../../calls/write-audit.ts";
import type { AuditSource } from "../../calls/write-audit.ts";
import { casesTable } from "../../guard/cases-table.ts";
import type { Caller, Target } from "../../guard/guard-call.ts";
import { lacksCase, requiredCase } from "../../guard/withdrawn-case.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { leavesRow as countsRow } from "../../limits/quotas.ts";
import { tokenHash } from "../../secrets/opaque-token.ts";
import type { Db } from "../../store/schema.ts";
import { StorageError } from "../../store/storage-error.ts";
import type { ChangesParts } from "./guard-parts.ts";
import { requireWritable } from "./require-writable.ts";
import { enrollmentsTable } from "./enrollments-table.ts";

/** The enrollment as it was started here, and its case. */
export async function startOf(tx: Db, token: string) {
  const started = await enrollmentsTable.byHash(tx, tokenHash(token));
  const id = started?.case_id ?? null;
  const ofCase = id === null ? undefined : await casesTable.byId(tx, id);
  return { recreated: started?.recreate === 1, ofCase, started };
}

/** Which confirmations may go on to the appliance. It may go by the token alone, whatever the path says. */
export function createAcceptPermit(parts: Omit<ChangesParts, "send">) {
  const { store, clock, policy, recorder, enrollments } = parts;

  /** With the store down it does: the row waits in the process, and in the log. */
  async function leavesRow(callerId: string): Promise<boolean> {
    try {
      return await store.transaction("countAccept", (tx) => countsRow(tx, "accepts", callerId, clock.now()));
    } catch (error) {
      if (error instanceof StorageError) return true;
      throw error;
    }
  }
  async function refuseUnknown(caller: Caller, person: Target, source: AuditSource): Promise<never> {
    const about = { event: "accept", outcome: "refused", actor: caller, user: person } as const;
    if (await leavesRow(caller.id)) await recorder.record(source, { ...about, reason: "enrollment-unknown" });
    throw new ProblemError("enrollment-unknown");
  }
  /** @throws ProblemError case-required, enrollment-unknown, guard-unavailable */
  async function requireCase(token: string, caller: Caller, person: Target, source: AuditSource) {
    let isAnothers = false;
    try {
      // What was begun while the store was down.
      await recorder.flush();
      const { ofCase, lacks, ...read } = await store.read(async (db) => {
        const { ofCase: named, started } = await startOf(db, token);
        const another = started !== undefined && started.user_id !== person.id;
        const own = another ? undefined : named;
        const begun = { policy: policy(), caller, person, ofCase: own };
        return { isAnothers: another, ofCase: own, lacks: await lacksCase(db, begun) };
      });
      isAnothers = read.isAnothers;
      if (lacks) {
        const about = { event: "case-required", outcome: "refused", actor: caller, user: person } as const;
        if (await leavesRow(caller.id))
          await store.transaction("acceptRefused", (tx) =>
            writeAudit(tx, source, { ...about, ...requiredCase(ofCase) }),
          );
        throw new ProblemError("case-required");
      }
    } catch (error) {
      throw error instanceof StorageError ? new ProblemError("guard-unavailable") : error;
    }
    if (isAnothers) await refuseUnknown(caller, person, source);
    await requireWritable(store, caller.id);
  }
  /**
   * As one's own, only what was begun here for oneself is confirmed. Of what was begun elsewhere nobody here knows whose it
   * is: that is for the accounts of scripts, which could do it without a case.
   * @throws ProblemError enrollment-unknown, guard-unavailable
   */
  async function requireOwn(token: string, caller: Caller, source: AuditSource) {
    let userId: string | null;
    try {
      userId = await enrollments.userOf(token);
    } catch (error) {
      throw error instanceof StorageError ? new ProblemError("guard-unavailable") : error;
    }
    if (userId === caller.id || (userId === null && isExempt(policy(), caller))) return;
    await refuseUnknown(caller, caller, source);
  }
  return {
    leavesRow,
    /** @throws ProblemError case-required, enrollment-unknown, guard-unavailable */
    require: (token: string, caller: Caller, person: Target, source: AuditSource): Promise<void> =>
      person.id === caller.id
        ? requireOwn(token, caller, source)
        : requireCase(token, caller, person, source),
  };
}
