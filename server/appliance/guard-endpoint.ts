import type { Actor, Call } from "../calls/call.ts";
import type { SignedInEndpoint } from "../calls/endpoint.ts";
import { done } from "../calls/outcome.ts";
import { identities } from "../calls/identities.ts";
import { isFreshForOthers } from "../calls/rights.ts";
import { auditSource } from "../calls/write-audit.ts";
import type { GuardCall, GuardEndpoint } from "../guard/guard-call.ts";
import { ownUsers } from "../guard/users/directory.ts";
import { userTurn } from "../http/turn.ts";
import { usersTable } from "../store/tables/users-table.ts";
import { callerOf } from "./guarded-change.ts";
import { lockActor } from "./mfa/lock-target.ts";

/** An endpoint of the guard as one of the embedded appliance: it knows who calls, and who a call is about. */
export function guarded({ describe, handle }: GuardEndpoint): SignedInEndpoint {
  return { describe, handle: (call, actor) => handle(guardCallOf(call, actor)) };
}

function guardCallOf(call: Call, actor: Actor): GuardCall {
  const { store, clock } = call.parts;
  return {
    store,
    clock,
    policy: actor.policy,
    caller: callerOf(actor),
    findTarget: (userId) =>
      store.read(async (db) => {
        const user = await usersTable.byId(db, userId);
        return user === undefined ? undefined : identities.read(db, user);
      }),
    callerNow: async (tx) => {
      const locked = await lockActor(tx, actor);
      if (locked.kind === "refused") return locked;
      const { name, role } = locked.value;
      return done(callerOf({ ...actor, userName: name, role }));
    },
    directory: async () => ({ from: ownUsers, asOf: null }),
    isFresh: () => isFreshForOthers(actor.policy, actor, clock.now()),
    source: (now) => auditSource(call, now),
    inTurn: (job) => call.memory.longTurns.run(userTurn(actor.userId, call.address), job),
    request: call.request,
    url: call.url,
    id: call.id,
  };
}
