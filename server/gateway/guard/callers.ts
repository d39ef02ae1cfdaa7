import { identities } from "../../calls/identities.ts";
import { invalidToken } from "../../calls/rights.ts";
import type { Caller } from "../../guard/guard-call.ts";
import type { Clock } from "../../http/clock.ts";
import type { Store } from "../../store/store.ts";
import { exactName } from "./appliance-users.ts";
import type { ApplianceUsers, Reader } from "./appliance-users.ts";
import type { SignIns } from "./sign-ins.ts";
import type { SignIn } from "./tokens-table.ts";
import { unlessDown } from "./unless-down.ts";

/** Who makes a call, and on which token. */
export interface KnownCaller {
  readonly caller: Caller;
  /** Whether the appliance told their id. */
  readonly listed: boolean;
  /** From which network the session is. */
  readonly network: string;
  readonly authorization: string;
}

/**
 * Who a token speaks for, with their id at the appliance.
 * @param about the user a call is about: how somebody is known whom the appliance doesn't list
 * @throws ProblemError session-ended, UpstreamError
 */
export type CallerOf = (authorization: string | null, about: string) => Promise<KnownCaller>;

const BEARER = /^bearer +(\S+)$/i;

/** The token of an `Authorization` header. */
export function tokenOf(authorization: string | null): string | undefined {
  return BEARER.exec(authorization ?? "")?.[1];
}

/** Knows people by the sign-ins that passed through. */
export function createCallerOf(
  store: Pick<Store, "read">,
  signIns: SignIns,
  users: Pick<ApplianceUsers, "user">,
  clock: Clock,
): CallerOf {
  /** Whom the appliance didn't tell of at the sign-in is the user of this call, if it tells that one by just their name. */
  async function boundNow(signIn: SignIn, reader: Reader, about: string): Promise<string | null> {
    if (about === "") return null;
    const own = await users.user(reader, about);
    if ("status" in own || exactName(own.name) !== exactName(signIn.user_name)) return null;
    return (await signIns.bind(signIn, own.id)) ? own.id : null;
  }
  return async (authorization, about) => {
    const token = tokenOf(authorization);
    const signIn = token === undefined ? undefined : await signIns.find(token, clock.now(), true);
    if (signIn === undefined) throw invalidToken();
    const { user_name: name, auth_time: authTime, session_id: sessionId, network } = signIn;
    const said = authorization ?? "";
    const id = signIn.user_id ?? (await boundNow(signIn, { authorization: said }, about));
    // Whoever isn't known by an id has no rights over others here.
    const seen = { id: id ?? `name:${name}`, name, role: signIn.user_id === null ? null : signIn.role };
    const known = await unlessDown(store.read((db) => identities.read(db, seen)));
    const { grantedName = null, names = [name] } = known ?? {};
    const caller = { ...seen, authTime, sessionId, withCode: signIn.with_code === 1, grantedName, names };
    return { caller, listed: id !== null, network, authorization: said };
  };
}
