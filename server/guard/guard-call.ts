import type { Caller } from "../calls/call.ts";
import { identities } from "../calls/identities.ts";
import type { Outcome } from "../calls/outcome.ts";
import { roleOf, type Person } from "../calls/policy-rights.ts";
import type { GuardPolicy } from "../calls/policy.ts";
import { isFreshForOthers, stepUpRequired } from "../calls/rights.ts";
import type { AuditSource } from "../calls/write-audit.ts";
import type { Clock } from "../http/clock.ts";
import { ProblemError } from "../http/problem-error.ts";
import type { Db } from "../store/schema.ts";
import type { Store } from "../store/store.ts";
import { endpointsOf } from "./guard-endpoint.ts";
import type { Directory } from "./users/directory.ts";

/** Whom a call is about. */
export interface Target extends Person {
  readonly id: string;
}

/** With what was read of them just now. */
export interface ReadTarget extends Target {
  /** Null where it isn't told. */
  readonly mfaOn: boolean | null;
}

/**
 * What the guard needs of the program it stands in: the embedded appliance, or the gateway. It knows neither's tables;
 * its own are in the store.
 */
export interface GuardHost {
  readonly store: Pick<Store, "read" | "transaction">;
  readonly clock: Clock;
  readonly policy: GuardPolicy;
  readonly caller: Caller;
  /** The user of an id; undefined when there is none. Not called inside a transaction. */
  readonly findTarget: (userId: string) => Promise<ReadTarget | undefined>;
  /** The one user of exactly that name; undefined for none and for two. Not called inside a transaction. */
  readonly findNamed: (name: string) => Promise<Target | undefined>;
  /**
   * Where the users are found, and since when everybody was read anew; null where that is now.
   * @throws ProblemError not-found where they can't be found
   */
  readonly directory: () => Promise<{ readonly from: Directory; readonly asOf: number | null }>;
  /** Where the users stand as they were last read, for what is only told; null where not everybody was. */
  readonly listed: (db: Db) => Promise<Directory["table"] | null>;
  /** Looks at the caller again, in the transaction that acts: they may have lost rights meanwhile. */
  readonly callerNow: (tx: Db) => Promise<Outcome<Caller>>;
  readonly source: (now: number) => AuditSource;
}

/** One call to `/api/guard/…`, from somebody who is signed in. */
export interface GuardCall extends GuardHost {
  readonly request: Request;
  readonly url: URL;
  /** The id in the path, or empty. */
  readonly id: string;
}

export const guardEndpoint = endpointsOf<GuardCall>();

export type GuardEndpoint = ReturnType<typeof guardEndpoint>;

/** Who may call an endpoint; `signed-in`: it decides itself, by the policy and the case. */
export type GuardRights = "signed-in" | "agent" | "administrator";

/**
 * Who acts for others has signed in with a code.
 * @throws ProblemError own-mfa-first
 */
export function requireOwnMfa(policy: GuardPolicy, { withCode }: Pick<Caller, "withCode">): void {
  if (policy.actorsNeedMfa && !withCode) throw new ProblemError("own-mfa-first");
}

/**
 * The sign-in is fresh enough for a change for somebody else.
 * @throws ProblemError step-up-required
 */
export function requireFresh({
  policy,
  caller,
  clock,
}: Pick<GuardHost, "policy" | "caller" | "clock">): void {
  if (!isFreshForOthers(policy, caller, clock.now())) throw stepUpRequired();
}

/** The caller as they are now, locked: of what somebody does with their cases, one thing is done at a time, on all nodes. */
export async function lockCaller(
  tx: Db,
  { callerNow }: Pick<GuardHost, "callerNow">,
): Promise<Outcome<Caller>> {
  const caller = await callerNow(tx);
  if (caller.kind === "done") await identities.lock(tx, caller.value.id);
  return caller;
}

/** Who may do more may do what others may. */
const RANKS = { self: 0, "signed-in": 0, helpDesk: 1, agent: 1, administrator: 2 } as const;

/** @throws ProblemError not-allowed */
export function requireRights(
  { policy, caller }: Pick<GuardHost, "policy" | "caller">,
  rights: GuardRights,
): void {
  if (RANKS[roleOf(policy, caller)] < RANKS[rights]) throw new ProblemError("not-allowed");
}
