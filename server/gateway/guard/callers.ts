import { identities } from "../../calls/identities.ts";
import { bearerToken, invalidToken } from "../../calls/rights.ts";
import { isAdministratorRole } from "../../calls/policy-rights.ts";
import type { Caller } from "../../calls/call.ts";
import type { Clock } from "../../http/clock.ts";
import { ProblemError } from "../../http/problem-error.ts";
import type { Store } from "../../store/store.ts";
import { exactName, type ApplianceUsers, type Reader } from "./appliance-users.ts";
import type { SignIns } from "./sign-ins.ts";
import type { SignIn } from "./tokens-table.ts";
import { unlessDown } from "./patience.ts";

/** Who makes a call, and on which token. */
export interface KnownCaller extends Reader {
  readonly caller: Caller;
}

/** Those who are no administrators are shown one row, their own. */
const TWO = { offset: 0, limit: 2 };

/** Knows people by the sign-ins that passed through, with their id at the appliance. */
export function createCallers(
  store: Pick<Store, "read">,
  signIns: Pick<SignIns, "find" | "bind">,
  users: ApplianceUsers,
  clock: Clock,
) {
  /** Where the sign-in named nobody, the caller is the user of this call, if the appliance gives that user the same name. */
  async function boundNow(signIn: SignIn, reader: Reader, about: string): Promise<string | null> {
    if (about === "") return null;
    const own = await users.user(reader, about);
    if ("status" in own || exactName(own.name) !== exactName(signIn.user_name)) return null;
    return (await signIns.bind(signIn, own.id)) ? own.id : null;
  }
  async function callerOf(reader: Reader, about: string): Promise<KnownCaller> {
    const token = bearerToken(reader.authorization);
    const signIn = token === undefined ? undefined : await signIns.find(token, clock.now(), true);
    if (signIn === undefined) throw invalidToken();
    const { user_name: name, auth_time: authTime, session_id: sessionId } = signIn;
    const id = signIn.user_id ?? (await boundNow(signIn, reader, about));
    // Somebody who isn't known by an id has no rights over others here.
    const seen = {
      id: id ?? `name:${name}`,
      listed: id !== null,
      name,
      role: signIn.user_id === null ? null : signIn.role,
    };
    const known = await unlessDown(store.read((db) => identities.read(db, seen)));
    const { grantedName = null, names = [name] } = known ?? {};
    const caller = { ...seen, authTime, sessionId, withCode: signIn.with_code === 1, grantedName, names };
    return { ...reader, caller };
  }
  return {
    /**
     * Who a token speaks for.
     * @param about the user a call is about, which tells who calls where the appliance doesn't list the caller
     * @throws ProblemError session-ended, UpstreamError
     */
    callerOf,
    /**
     * The same as the appliance knows them now, asked on their own token. The gateway knows that a token was given out, and not
     * that it ended since: by a sign-out, a new password or a deletion elsewhere.
     * @throws ProblemError session-ended, guard-unavailable; UpstreamError
     */
    callerNow: async (reader: Reader, about: string): Promise<KnownCaller> => {
      const known = await callerOf(reader, about);
      const { caller } = known;
      const without = { ...known, caller: { ...caller, role: null } };
      if (caller.listed && (await users.tellsRoles(known))) {
        const person = await users.user(known, caller.id);
        if (!("status" in person)) {
          // A caller whom the sign-in didn't find acts on themselves alone, whatever the appliance says now.
          const role = caller.role === null ? null : person.role;
          return { ...known, caller: { ...caller, name: person.name, role } };
        }
        if (person.status === 401 || person.status === 404) throw invalidToken();
        if (person.status !== 403) throw new ProblemError("guard-unavailable");
        return without;
      }
      // Where the appliance tells no roles, callers keep that of their sign-in while the list shows them others.
      const { status, page } = await users.page(known, TWO);
      if (status === 401) throw invalidToken();
      const isList = status === 200 && page !== null;
      if (!isList && status !== 403 && status !== 404) throw new ProblemError("guard-unavailable");
      const isShown = isList && (users.listIsForAdministrators || page.rows > 1);
      return isAdministratorRole(caller.role) && !isShown ? without : known;
    },
  };
}
