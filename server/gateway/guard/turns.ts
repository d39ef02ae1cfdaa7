import { clientNetwork } from "../../http/client-network.ts";
import type { Clock } from "../../http/clock.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { BusyError, createKeyedGate } from "../../limits/work-pool.ts";
import { foldedText } from "../../store/findable-text.ts";
import { tokenOf } from "./callers.ts";
import type { SignIns } from "./sign-ins.ts";

type Job<T> = () => Promise<T>;

/** How many calls go to the appliance at a time, of the 256 that may (ADR 20). More wait for their turn. */
const AT_A_TIME = { user: 32, host: 32, network: 64, strangers: 192 };
const WAITING = 256;

/** Whose calls go to the appliance: a slow one must not be kept busy by few, and some room is for those who are known. */
export function createTurns(signIns: SignIns, clock: Clock) {
  const users = createKeyedGate(AT_A_TIME.user, WAITING);
  const hosts = createKeyedGate(AT_A_TIME.host, WAITING);
  const networks = createKeyedGate(AT_A_TIME.network, WAITING);
  const strangers = createKeyedGate(AT_A_TIME.strangers, 1_024);
  /** @throws ProblemError busy */
  async function orBusy<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      if (error instanceof BusyError) throw new ProblemError("busy");
      throw error;
    }
  }
  const known = <T>(user: string, job: Job<T>): Promise<T> => orBusy(users.run(user, job));
  const stranger = <T>(address: string, job: Job<T>): Promise<T> => {
    const { host, network } = clientNetwork(address);
    return orBusy(hosts.run(host, () => networks.run(network, () => strangers.run("", job))));
  };
  return {
    /** By what somebody is known here: a digest of their name, or the name that a token was given to. */
    known,
    stranger,
    /** A call with a token, or with none. */
    ofToken: async <T>(authorization: string | null, address: string, job: Job<T>): Promise<T> => {
      const token = tokenOf(authorization);
      const signIn = token === undefined ? undefined : await signIns.find(token, clock.now());
      return signIn === undefined ? stranger(address, job) : known(foldedText(signIn.userName), job);
    },
  };
}

export type Turns = ReturnType<typeof createTurns>;
