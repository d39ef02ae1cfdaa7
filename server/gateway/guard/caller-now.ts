import { isAdministratorRole } from "../../calls/role-name.ts";
import { invalidToken } from "../../calls/rights.ts";
import type { Target } from "../../guard/guard-call.ts";
import type { Clock } from "../../http/clock.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { tokenHash } from "../../secrets/opaque-token.ts";
import { tokenOf } from "./callers.ts";
import type { Callers, KnownCaller } from "./callers.ts";
import type { People, Reader } from "./people.ts";
import type { SeenRole } from "./seen-roles.ts";

/** A caller as the appliance knows them now. */
export type CallerNow = (
  authorization: string | null,
  about: string,
  /** How many milliseconds its last word for this token counts: 0 for none. */
  trustMs: number,
) => Promise<KnownCaller>;

const MOST = 50_000;

/**
 * Asks the appliance on the caller's own token. The gateway knows that a token was given out, and not that it ended since:
 * by a sign-out, a new password or a deletion elsewhere.
 */
export function createCallerNow(
  callerOf: Callers["callerOf"],
  people: People,
  seenRole: SeenRole,
  clock: Clock,
): CallerNow {
  const asked = new Map<string, { readonly at: number; readonly known: KnownCaller }>();

  /** @throws ProblemError session-ended, guard-unavailable; UpstreamError */
  async function readAgain(known: KnownCaller): Promise<KnownCaller> {
    const { caller, authorization } = known;
    const reader = { authorization };
    const person = known.listed ? await people.user(reader, caller.id) : await people.page(reader, ONE);
    if (!("status" in person)) {
      const role = person.role ?? (await roleStill(reader, { ...person, role: caller.role }));
      return { ...known, caller: { ...caller, name: person.name, role } };
    }
    if (person.status === 401 || (known.listed && person.status === 404)) throw invalidToken();
    const shut = person.status === 403 || person.status === 404;
    if (!shut && (known.listed || person.status !== 200)) throw new ProblemError("guard-unavailable");
    // The appliance doesn't say who they are: what they were at the sign-in may have ended.
    return { ...known, caller: { ...caller, role: null } };
  }
  /**
   * An appliance that doesn't tell roles told one at the sign-in at most: those who can still read the list are
   * administrators. Where it tells roles otherwise, the list must have had them as such too.
   */
  async function roleStill(reader: Reader, person: Target): Promise<string | null> {
    const { role } = person;
    if (!isAdministratorRole(role)) return role;
    const seen = await seenRole(reader, person);
    if (seen !== undefined && !isAdministratorRole(seen)) return null;
    const { status } = await people.page(reader, ONE);
    if (status === 401) throw invalidToken();
    if (status === 403 || status === 404) return null;
    if (status !== 200) throw new ProblemError("guard-unavailable");
    return role;
  }
  return async (authorization, about, trustMs) => {
    const known = await callerOf(authorization, about);
    const key = tokenHash(tokenOf(authorization) ?? "");
    const at = clock.now();
    const last = asked.get(key);
    const isRecent = last !== undefined && at >= last.at && at - last.at < trustMs;
    // Who wasn't found then may be by what this call is about.
    if (isRecent && last.known.listed === known.listed) return last.known;
    asked.delete(key);
    const now = await readAgain(known);
    if (asked.size > MOST) asked.clear();
    asked.set(key, { at, known: now });
    return now;
  };
}

const ONE = { offset: 0, limit: 1 };
