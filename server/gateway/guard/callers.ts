import { STEP_UP_MS } from "../../calls/lifetimes.ts";
import { invalidToken, stepUpRequired } from "../../calls/rights.ts";
import type { Caller } from "../../guard/guard-call.ts";
import type { Clock } from "../../http/clock.ts";
import type { People } from "./people.ts";
import type { SignIn, SignIns } from "./sign-ins.ts";

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
  const ownIds = new Map<string, string>();

  async function signInOf(authorization: string | null): Promise<SignIn> {
    const token = tokenOf(authorization);
    const signIn = token === undefined ? undefined : await signIns.find(token, clock.now());
    if (signIn !== undefined) return signIn;
    throw invalidToken();
  }
  return {
    callerOf: async (authorization, about) => {
      const signIn = await signInOf(authorization);
      const { userName: name, role, authTime, sessionId, network } = signIn;
      const said = authorization ?? "";
      const id = ownIds.get(sessionId) ?? (await people.ownId({ authorization: said }, signIn, about));
      if (ownIds.size > 50_000) ownIds.clear();
      if (id !== null) ownIds.set(sessionId, id);
      // Administrators are listed: who isn't, or isn't surely, has no rights over others here.
      const caller = { id: id ?? `name:${name}`, name, role: id === null ? null : role, authTime, sessionId };
      return { caller, listed: id !== null, network, authorization: said };
    },
    requireFreshSignIn: async (authorization) => {
      if (!isFresh((await signInOf(authorization)).authTime, clock.now())) throw stepUpRequired();
    },
  };
}

export function isFresh(authTime: number, now: number): boolean {
  return now - authTime <= STEP_UP_MS;
}
