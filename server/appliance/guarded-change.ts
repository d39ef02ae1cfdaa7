import type { Actor, Call } from "../calls/call.ts";
import { identities } from "../calls/identities.ts";
import type { Outcome } from "../calls/outcome.ts";
import { auditSource, type AuditCase } from "../calls/write-audit.ts";
import type { Target } from "../guard/guard-call.ts";
import { CASE_HEADER } from "../guard/case.ts";
import { REQUEST_HEADER } from "../guard/requests/request.ts";
import { recordRefusal, spendCase, type GuardedChange } from "../guard/use-case.ts";
import type { Db, UsersRow } from "../store/schema.ts";
import { usersTable } from "../store/tables/users-table.ts";

/** The person a change is about, as the guard knows people. Those who act on themselves were read when the call came. */
export async function targetOf(
  db: Db,
  actor: Actor,
  user: Pick<UsersRow, "id" | "name" | "role">,
): Promise<Target> {
  return user.id === actor.id ? actor : identities.read(db, user);
}

/** Uses the case of a call up as the last thing that can refuse; a refusal is in the record. */
export async function allowChange(
  tx: Db,
  call: Call,
  actor: Actor,
  target: UsersRow,
  intent: GuardedChange["intent"],
): Promise<Outcome<AuditCase | null>> {
  const change: GuardedChange = {
    intent,
    policy: actor.policy,
    caller: actor,
    target: await targetOf(tx, actor, target),
    caseId: call.request.headers.get(CASE_HEADER),
    requestId: call.request.headers.get(REQUEST_HEADER),
    address: call.address,
    now: call.parts.clock.now(),
    approverNow: async (at, { decided_by_id }) => {
      const user = await usersTable.byId(at, decided_by_id ?? "");
      return user === undefined ? undefined : identities.read(at, user);
    },
  };
  const used = await spendCase(tx, change);
  if (used.kind === "refused") await recordRefusal(tx, auditSource(call, change.now), change);
  return used;
}
