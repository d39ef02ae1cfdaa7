import type { Clock } from "../../http/clock.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { createLongTurns } from "../../limits/long-turns.ts";
import { createTurnQueue, strangerTurn, userTurn } from "../../limits/turn-queue.ts";
import type { Turn } from "../../limits/turn-queue.ts";
import { BusyError } from "../../limits/work-pool.ts";
import { foldedText } from "../../store/findable-text.ts";
import { tokenOf } from "./callers.ts";
import type { SignIns } from "./sign-ins.ts";

type Job<T> = () => Promise<T>;

/** How many calls go to the appliance at a time (ADR 20). More wait for their turn. */
const AT_THE_APPLIANCE = { user: 32, host: 32, network: 64, strangers: 192, all: 256, waiting: 256 };

/** Whose calls go to the appliance: a slow one must not be kept busy by few, and some room is for those who are known. */
export function createTurns(signIns: SignIns, clock: Clock) {
  const turns = createTurnQueue(AT_THE_APPLIANCE);
  const long = createLongTurns();
  /** @throws ProblemError busy */
  async function run<T>(turn: Turn, job: Job<T>): Promise<T> {
    try {
      return await turns.run(turn, job);
    } catch (error) {
      if (error instanceof BusyError) throw new ProblemError("busy");
      throw error;
    }
  }
  const stranger = <T>(address: string, job: Job<T>): Promise<T> => run(strangerTurn(address), job);
  return {
    /** By what somebody is known here: a digest of their name, or the name that a token was given to. */
    known: <T>(user: string, job: Job<T>): Promise<T> => run(userTurn(user, ""), job),
    stranger,
    /** For what holds the event loop, by the name that somebody is signed in with. */
    long: <T>(userName: string, address: string, job: Job<T>): Promise<T> =>
      long.run(userTurn(foldedText(userName), address), job),
    /** A call with a token, or with none. */
    ofToken: async <T>(authorization: string | null, address: string, job: Job<T>): Promise<T> => {
      const token = tokenOf(authorization);
      const signIn = token === undefined ? undefined : await signIns.find(token, clock.now());
      if (signIn === undefined) return stranger(address, job);
      return run(userTurn(foldedText(signIn.userName), address), job);
    },
  };
}

export type Turns = ReturnType<typeof createTurns>;
