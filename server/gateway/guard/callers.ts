import { invalidToken, isFresh, stepUpRequired } from "../../calls/rights.ts";
import type { Caller } from "../../guard/guard-call.ts";
import type { Clock } from "../../http/clock.ts";
import { NOBODY } from "./people.ts";
import type { People, Reader } from "./people.ts";
import type { SignIn } from "./sign-in.ts";
import type { SignIns } from "./sign-ins.ts";

/** Who makes a call, and on which token. */
export interface KnownCaller {
  readonly caller: Caller;
  /** Whether the appliance told their id. */
  readonly listed: boolean;
  /** From which network the session is. */
  readonly network: string;
  readonly authorization: string;
}

export interface Callers {
  /**
   * Who a token speaks for, with their id at the appliance.
   * @param about the user a call is about: how somebody is known whom the appliance does not list
   * @throws ProblemError session-ended, UpstreamError
   */
  readonly callerOf: (authorization: string | null, about: string) => Promise<KnownCaller>;
  /** @throws ProblemError session-ended, step-up-required */
  readonly requireFreshSignIn: (authorization: string | null) => Promise<void>;
}

const BEARER = /^bearer +(\S+)$/i;

/** The token of an `Authorization` header. */
export function tokenOf(authorization: string | null): string | undefined {
  return BEARER.exec(authorization ?? "")?.[1];
}

/** Knows people by the sign-ins that passed through. */
export function createCallers(signIns: SignIns, people: People, clock: Clock): Callers {
  async function signInOf(authorization: string | null): Promise<SignIn> {
    const token = tokenOf(authorization);
    const signIn = token === undefined ? undefined : await signIns.find(token, clock.now(), true);
    if (signIn !== undefined) return signIn;
    throw invalidToken();
  }
  /** Whom the appliance didn't tell of at the sign-in, as it does now. */
  async function boundNow(signIn: SignIn, reader: Reader, about: string): Promise<string | null> {
    const begun = clock.now();
    const id = await people.ownId(reader, signIn, about);
    if (id !== null && !(await signIns.bind(signIn, id, begun))) throw invalidToken();
    return id;
  }
  return {
    callerOf: async (authorization, about) => {
      const signIn = await signInOf(authorization);
      const { userName: name, role, authTime, sessionId, network } = signIn;
      const said = authorization ?? "";
      const told = signIn.userId ?? (await boundNow(signIn, { authorization: said }, about));
      const id = told === NOBODY ? null : told;
      // Administrators are listed: who isn't, or isn't surely, has no rights over others here.
      const caller = { id: id ?? `name:${name}`, name, role: id === null ? null : role, authTime, sessionId };
      return { caller, listed: id !== null, network, authorization: said };
    },
    requireFreshSignIn: async (authorization) => {
      if (!isFresh(await signInOf(authorization), clock.now())) throw stepUpRequired();
    },
  };
}
