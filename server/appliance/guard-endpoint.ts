import type { Actor, Call } from "../calls/call.ts";
import type { OpenEndpoint, SignedInEndpoint } from "../calls/endpoint.ts";
import { done } from "../calls/outcome.ts";
import { identities } from "../calls/identities.ts";
import { auditSource } from "../calls/write-audit.ts";
import type { GuardCall, GuardEndpoint } from "../guard/guard-call.ts";
import { isUsualNetwork } from "../guard/known-networks.ts";
import type { PersonCall, PersonEndpoint } from "../guard/requests/person-call.ts";
import { tokenHash } from "../secrets/opaque-token.ts";
import { mfaTokensTable } from "../store/tables/session-tables.ts";
import { usersTable } from "../store/tables/users-table.ts";
import { knownDevice } from "./grants/device-cookie.ts";
import { isAlive } from "./grants/mfa-grant.ts";
import { lockActor } from "./mfa/lock-target.ts";
import { canonicalUserName } from "./users/user-rules.ts";

/** The same of what somebody calls who isn't signed in. */
export function openGuarded({ describe, handle }: PersonEndpoint): OpenEndpoint {
  return { describe, handle: (call) => handle(personCallOf(call)) };
}

function personCallOf(call: Call): PersonCall {
  const { store, clock, keyRing } = call.parts;
  return {
    store,
    clock,
    keyRing,
    secure: call.secure,
    base: "/",
    request: call.request,
    url: call.url,
    source: (now) => auditSource(call, now),
    challenged: async (mfaToken) => {
      const now = clock.now();
      return store.read(async (db) => {
        const token = await mfaTokensTable.find(db, tokenHash(mfaToken));
        if (token === undefined || !isAlive(token, now)) return null;
        const user = await usersTable.byId(db, token.user_id);
        if (user === undefined) return null;
        const { id: userId, name } = user;
        const usualNetwork = await isUsualNetwork(db, { id: userId }, call.address, now);
        return { userId, name, knownBrowser: knownDevice(call, user) !== null, usualNetwork };
      });
    },
  };
}

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
    caller: actor,
    findTarget: (userId) =>
      store.read(async (db) => {
        const user = await usersTable.byId(db, userId);
        if (user === undefined) return undefined;
        return { ...(await identities.read(db, user)), mfaOn: user.mfa_since > 0 };
      }),
    findNamed: (name) =>
      store.read(async (db) => {
        const user = await usersTable.byNameKey(db, canonicalUserName(name));
        return user === undefined ? undefined : identities.read(db, user);
      }),
    callerNow: async (tx) => {
      const locked = await lockActor(tx, actor);
      if (locked.kind === "refused") return locked;
      const { name, role } = locked.value;
      return done({ ...actor, name, role });
    },
    listed: async () => "users",
    directory: async () => ({ from: { table: "users", engine: store.engine }, asOf: null }),
    source: (now) => auditSource(call, now),
    request: call.request,
    url: call.url,
    id: call.id,
  };
}
