import type { Clock } from "../../http/clock.ts";
import { createTurnQueue } from "../../http/turn-queue.ts";
import { strangerTurn, userTurn } from "../../http/turn.ts";
import { turnLimits } from "../../limits/turn-limits.ts";
import { foldedText } from "../../store/findable-text.ts";
import { tokenOf } from "./callers.ts";
import type { SignIns } from "./sign-ins.ts";

type Job<T> = () => Promise<T>;

/** Whose calls go to the appliance: a slow one must not be kept busy by few, and some room is for those who are known. */
export function createTurns(signIns: SignIns, clock: Clock) {
  const { run } = createTurnQueue(turnLimits.appliance);
  const stranger = <T>(address: string, job: Job<T>): Promise<T> => run(strangerTurn(address), job);
  return {
    /** By what somebody is known here: a digest of their name, or the name that a token was given to. */
    known: <T>(user: string, job: Job<T>): Promise<T> => run(userTurn(user, ""), job),
    stranger,
    /** A call with a token, or with none. */
    ofToken: async <T>(authorization: string, address: string, job: Job<T>): Promise<T> => {
      const token = tokenOf(authorization);
      const signIn = token === undefined ? undefined : await signIns.find(token, clock.now());
      const turn =
        signIn === undefined ? strangerTurn(address) : userTurn(foldedText(signIn.user_name), address);
      return run(turn, job);
    },
  };
}

export type Turns = ReturnType<typeof createTurns>;
