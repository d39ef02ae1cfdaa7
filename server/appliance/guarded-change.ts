import type { Actor, Call } from "../calls/call.ts";
import { unwrapOutcome } from "../calls/outcome.ts";
import type { Outcome } from "../calls/outcome.ts";
import { decidesCases } from "../calls/policy.ts";
import type { GuardPolicy } from "../calls/policy.ts";
import { isAdministratorRole } from "../calls/role-name.ts";
import { auditSource } from "../calls/write-audit.ts";
import type { AuditCase } from "../calls/write-audit.ts";
import { recordRefusal } from "../guard/case-refusal.ts";
import type { Caller, Target } from "../guard/guard-call.ts";
import { CASE_HEADER } from "../guard/case.ts";
import { checkCase, needsCase, spendCase } from "../guard/use-case.ts";
import type { GuardedChange } from "../guard/use-case.ts";
import type { Db, UsersRow } from "../store/schema.ts";
import { usersTable } from "../store/tables/users-table.ts";
import { ADMIN_ROLE } from "./users/user-rules.ts";

type What = Pick<GuardedChange, "intent" | "newRole" | "newName" | "newPassword">;

/** What a call is about to do, as the guard looks at it. */
function guardedChangeOf(call: Call, actor: Actor, target: Target, what: What): GuardedChange {
  return {
    ...what,
    policy: actor.policy,
    caller: callerOf(actor),
    target: { id: target.id, name: target.name, role: target.role },
    caseId: call.request.headers.get(CASE_HEADER),
    now: call.parts.clock.now(),
    isAlone: isAloneBy(actor.policy),
    approverNow: async (db, { decided_by_id }) => usersTable.byId(db, decided_by_id ?? ""),
  };
}

/** The signed-in person as the guard knows people. */
export function callerOf({ userId, userName, role, authTime, sessionId }: Actor): Caller {
  return { id: userId, name: userName, role, authTime, sessionId };
}

/** Whether only one account could approve anything: then nobody is left to agree to another administrator. */
export function isAloneBy(policy: GuardPolicy): GuardedChange["isAlone"] {
  return async (db, target) => {
    if (isAdministratorRole(target.role)) return false;
    const administrators = await usersTable.internalOf(db, ADMIN_ROLE);
    return administrators.filter((one) => decidesCases(policy, one)).length <= 1;
  };
}

/**
 * Refuses what the guard would refuse anyway, before anything costly is done.
 * @throws ProblemError case-required
 */
export async function checkChange(
  call: Call,
  actor: Actor,
  user: UsersRow,
  intent: GuardedChange["intent"],
): Promise<void> {
  const change = guardedChangeOf(call, actor, user, { intent });
  if (!needsCase(change)) return;
  const judged = await call.parts.store.read((db) => checkCase(db, change));
  if (judged.kind === "done") return;
  await call.parts.store.transaction("caseRequired", (tx) =>
    recordRefusal(tx, auditSource(call, change.now), change),
  );
  unwrapOutcome(judged);
}

/** Uses the case up as the last thing that can refuse; a refusal is in the record. */
export async function allowChange(
  tx: Db,
  call: Call,
  actor: Actor,
  target: Target,
  what: What,
): Promise<Outcome<AuditCase | null>> {
  const change = guardedChangeOf(call, actor, target, what);
  const used = await spendCase(tx, change);
  if (used.kind === "refused") await recordRefusal(tx, auditSource(call, change.now), change);
  return used;
}
