import { done } from "../../calls/outcome.ts";
import { isFreshForOthers } from "../../calls/rights.ts";
import type { GuardHost } from "../../guard/guard-call.ts";
import type { PersonEndpoint } from "../../guard/requests/person-call.ts";
import { ProblemError } from "../../http/problem-error.ts";
import type { KnownCaller } from "./callers.ts";
import { isUsualPlace } from "./could-be-thief.ts";
import type { GatewayGuard } from "./gateway-guard.ts";
import type { Origin } from "./guarded-call.ts";

/** What somebody calls who isn't signed in. */
export async function answerPerson(
  { parts, challenged }: GatewayGuard,
  endpoint: PersonEndpoint,
  request: Request,
  origin: Origin,
): Promise<Response> {
  const { store, clock, keyRing } = parts;
  const { address, traceId, secure, base = "/" } = origin;
  return endpoint.handle({
    store,
    clock,
    keyRing,
    secure,
    base,
    request,
    url: new URL(request.url),
    source: (now) => ({ address, traceId, now }),
    challenged: async (mfaToken) => {
      const known = await challenged(mfaToken, origin);
      if (known === null) return null;
      const usual = await store.read((db) => isUsualPlace(db, known.name, address, clock.now()));
      return { ...known, userId: null, usualNetwork: usual };
    },
  });
}

/** What the guard needs of the gateway, for somebody who is signed in. */
export function callOf(
  { parts, users, index }: GatewayGuard,
  known: KnownCaller,
  { address, traceId }: Origin,
): GuardHost {
  const { store, clock, policy } = parts;
  const { caller } = known;
  return {
    store,
    clock,
    policy: policy(),
    caller,
    findNamed: async (name) => (await users.named(known, name)) ?? undefined,
    findTarget: async (userId) => {
      const found = await users.user(known, userId);
      if (!("status" in found)) return { ...found, mfaOn: found.mfaEnabled };
      // Any other answer says nothing of whether there is such a user.
      if (found.status !== 403 && found.status !== 404) throw new ProblemError("guard-unavailable");
      return undefined;
    },
    directory: () => index.serve(known),
    listed: (db) => index.listed(db),
    callerNow: async () => done(caller),
    isFresh: () => isFreshForOthers(policy(), caller, clock.now()),
    source: (now) => ({ address, traceId, now }),
  };
}
