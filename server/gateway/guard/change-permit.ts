import { done, unwrapOutcome } from "../../calls/outcome.ts";
import { roleOf } from "../../calls/policy.ts";
import type { GuardPolicy } from "../../calls/policy.ts";
import { isAdministratorRole } from "../../calls/role-name.ts";
import { writeAudit } from "../../calls/write-audit.ts";
import type { AuditCase, AuditSource } from "../../calls/write-audit.ts";
import { recordRefusal } from "../../guard/case-refusal.ts";
import { casesTable } from "../../guard/cases-table.ts";
import type { Caller, Target } from "../../guard/guard-call.ts";
import { looksPrivileged } from "../../guard/lookalike.ts";
import { replacedCases } from "../../guard/replaced-cases.ts";
import { spendCase, takesExemptName } from "../../guard/use-case.ts";
import type { GuardedChange } from "../../guard/use-case.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { ownChange, spend } from "../../limits/quotas.ts";
import type { Db } from "../../store/schema.ts";
import { StorageError } from "../../store/storage-error.ts";
import type { Store } from "../../store/store.ts";
import { indexedUsers } from "../users-index/index-table.ts";
import type { UsersIndex } from "../users-index/users-index.ts";
import { endDecisions, endsDecisions } from "./approver-now.ts";
import type { Change } from "./guarded-call.ts";
import { inPatience } from "./patience.ts";
import type { Reader } from "./people.ts";

/** What somebody who is no administrator may do, whatever the appliance would let them do; nothing else. */
const ALLOWED: Readonly<Record<"own" | "helpDesk" | "self", readonly Change["right"][]>> = {
  own: ["setUp", "recreate", "turnOff", "password", "description"],
  helpDesk: ["setUp", "recreate"],
  self: [],
};

/** Whether it wants a fresh sign-in and, for somebody else, a case. A new description takes nothing from anybody. */
export function takesOver({ right }: Pick<Change, "right">): boolean {
  return right !== "description";
}

/** With the lower role that the appliance has given them since they signed in. */
export function asOfNow(caller: Caller, { role }: Target): Caller {
  return role === null || isAdministratorRole(role) ? caller : { ...caller, role };
}

/** @throws ProblemError not-allowed */
export function requireRight(
  policy: GuardPolicy,
  caller: Caller,
  whose: "own" | "other",
  right: Change["right"],
): void {
  const role = roleOf(policy, caller);
  if (role === "administrator") return;
  const allowed = whose === "own" ? ALLOWED.own : ALLOWED[role];
  if (!allowed.includes(right)) throw new ProblemError("not-allowed");
}

/**
 * Spends the case before the call: what isn't allowed never reaches the appliance.
 * @returns null where no case is needed
 * @throws ProblemError not-allowed, case-required, guard-unavailable
 */
export async function permitChange(
  store: Store,
  change: GuardedChange,
  source: AuditSource,
): Promise<AuditCase | null> {
  const isOwn = change.caller.id === change.target.id && !takesExemptName(change);
  if (isOwn && !endsDecisions(change)) return null;
  const about = { reason: change.intent, actor: change.caller, user: change.target };
  try {
    return unwrapOutcome(
      await store.transaction("allowChange", async (tx) => {
        const spent = isOwn ? done(null) : await spendCase(tx, change);
        if (spent.kind === "refused") {
          await recordRefusal(tx, source, change);
          return spent;
        }
        // Perhaps no answer comes: so before the call, and once more after it.
        await endDecisions(tx, change);
        if (spent.value !== null)
          await writeAudit(tx, source, { event: "case-use", outcome: "done", ...about, case: spent.value });
        return spent;
      }),
    );
  } catch (error) {
    if (error instanceof StorageError) throw new ProblemError("guard-unavailable");
    throw error;
  }
}

/**
 * New descriptions, and what people change of themselves, are rows in the record for ever. With the store down they go on.
 * @throws ProblemError too-many-attempts
 */
export async function limitChanges(
  store: Store,
  change: Pick<GuardedChange, "caller" | "target" | "now">,
  takenOver: boolean,
): Promise<void> {
  const { caller, target, now } = change;
  if (takenOver && caller.id !== target.id) return;
  const counted = takenOver
    ? ownChange({ userId: caller.id, sessionId: caller.sessionId })
    : [{ quota: "actions", of: caller.id, key: "descriptions" } as const];
  let wait = 0;
  try {
    wait = await store.transaction("countChange", (tx) => spend(tx, now, ...counted));
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
  }
  if (wait > 0) throw new ProblemError("too-many-attempts", { retryAfterSeconds: wait / 1_000 });
}

/**
 * No account gets a name that looks like another administrator's: an appliance may read the two as one at the sign-in, and
 * the gateway knows people by that name.
 * @throws ProblemError conflict, guard-unavailable
 */
export async function refuseLookalike(
  { store, index }: { readonly store: Store; readonly index: UsersIndex },
  { intent, target, newName }: Pick<GuardedChange, "intent" | "target" | "newName">,
  reader: Reader,
): Promise<void> {
  const name = intent === "create" ? target.name : newName;
  if (name === undefined) return;
  try {
    await inPatience(index.refresh(reader));
    if (await store.read((db) => looksPrivileged(db, indexedUsers, name, target.id)))
      throw new ProblemError("conflict");
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
  const livesOn = row.decided_at === null ? "open" : "approved";
  const state = (await replacedCases.wasEnded(tx, row)) ? "ended" : livesOn;
  await casesTable.update(tx, row.id, { state, used_at: null });
}
