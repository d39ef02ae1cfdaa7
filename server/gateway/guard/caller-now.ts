import { isAdministratorRole } from "../../calls/role-name.ts";
import { invalidToken } from "../../calls/rights.ts";
import type { Clock } from "../../http/clock.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { newestMap } from "../../limits/newest-map.ts";
import { tokenHash } from "../../secrets/opaque-token.ts";
import type { ApplianceUsers } from "./appliance-users.ts";
import { tokenOf } from "./callers.ts";
import type { CallerOf, KnownCaller } from "./callers.ts";

/** A caller as the appliance knows them now. */
export type CallerNow = (
  authorization: string | null,
  about: string,
  /** How many milliseconds its last word for this token counts: 0 for none. */
  trustMs: number,
) => Promise<KnownCaller>;

const ONE = { offset: 0, limit: 1 };

/**
 * Asks the appliance on the caller's own token. The gateway knows that a token was given out, and not that it ended since:
 * by a sign-out, a new password or a deletion elsewhere.
 */
export function createCallerNow(callerOf: CallerOf, users: ApplianceUsers, clock: Clock): CallerNow {
  const asked = newestMap<{ readonly at: number; readonly known: KnownCaller }>();

  /** @throws ProblemError session-ended, guard-unavailable; UpstreamError */
  async function readAgain(known: KnownCaller): Promise<KnownCaller> {
    const { caller, listed } = known;
    if (listed && (await users.tellsRoles(known))) {
      const person = await users.user(known, caller.id);
      if (!("status" in person)) {
        // Whom the sign-in didn't find acts on themselves alone, whatever is told of them now.
        const role = caller.role === null ? null : person.role;
        return { ...known, caller: { ...caller, name: person.name, role } };
      }
      if (person.status === 401 || person.status === 404) throw invalidToken();
      if (person.status !== 403) throw new ProblemError("guard-unavailable");
      return { ...known, caller: { ...caller, role: null } };
    }
    // Where roles aren't told, a caller who can still read the list is what they were at the sign-in.
    const { status } = await users.page(known, ONE);
    if (status === 401) throw invalidToken();
    if (status === 200) return known;
    if (status !== 403 && status !== 404) throw new ProblemError("guard-unavailable");
    return isAdministratorRole(caller.role) ? { ...known, caller: { ...caller, role: null } } : known;
  }
  return async (authorization, about, trustMs) => {
    const known = await callerOf(authorization, about);
    const key = tokenHash(tokenOf(authorization) ?? "");
    const at = clock.now();
    const last = asked.get(key);
    const isRecent = last !== undefined && at >= last.at && at - last.at < trustMs;
    // Who wasn't known then may be by what this call is about.
    if (isRecent && last.known.listed === known.listed) return last.known;
    asked.delete(key);
    const now = await readAgain(known);
    asked.set(key, { at, known: now });
    return now;
  };
}
