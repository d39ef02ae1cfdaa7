import { bearerToken } from "../../calls/rights.ts";
import type { Clock } from "../../http/clock.ts";
import { createTurnQueue } from "../../http/turn-queue.ts";
import { strangerTurn, userTurn } from "../../http/turn.ts";
import { turnLimits } from "../../limits/turn-limits.ts";
import { foldedText } from "../../store/findable-text.ts";
import type { SignIns } from "./sign-ins.ts";

type Job<T> = () => Promise<T>;

/** Shares the calls to the appliance: few must not keep a slow one busy, and people who are known have room of their own. */
export function createTurns(signIns: SignIns, clock: Clock) {
  const { run } = createTurnQueue(turnLimits.appliance);
  const stranger = <T>(address: string, job: Job<T>): Promise<T> => run(strangerTurn(address), job);
  return {
    /** By what somebody is known here: a digest of their name, or the name that a token was given to. */
    known: <T>(user: string, job: Job<T>): Promise<T> => run(userTurn(user, ""), job),
    stranger,
    /** A call with a token, or with none. */
    ofToken: async <T>(authorization: string, address: string, job: Job<T>): Promise<T> => {
      const token = bearerToken(authorization);
      const signIn = token === undefined ? undefined : await signIns.find(token, clock.now());
      const turn =
        signIn === undefined ? strangerTurn(address) : userTurn(foldedText(signIn.user_name), address);
      return run(turn, job);
    },
  };
}

export type Turns = ReturnType<typeof createTurns>;
