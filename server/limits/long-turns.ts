import { setTimeout as sleep } from "node:timers/promises";
import { createTurnQueue } from "./turn-queue.ts";
import type { TurnQueue } from "./turn-queue.ts";

/** Does something that holds the event loop for long when it is its turn. */
export type InTurn = <T>(job: () => Promise<T>) => Promise<T>;

/** Connections bound how many wait: a file that has begun is never refused its next piece. */
const LONG = { user: 1, host: 1, network: 1, strangers: 1, all: 2, waiting: 4_096 };

/** Shorter jobs are no burden to anybody. */
const SHORT_MS = 5;

/**
 * Turns at what holds the event loop for milliseconds: a piece of a file, a list of thousands, a search. Between two
 * everybody is heard, and after a long one for as long as it took: Node takes one new connection in a round of its loop.
 */
export function createLongTurns(rest: (ms: number) => Promise<unknown> = sleep): TurnQueue {
  const queue = createTurnQueue(LONG);
  return {
    run: (turn, job) =>
      new Promise((resolve, refuse) => {
        const jobAndRest = async () => {
          const began = performance.now();
          await job().then(resolve, refuse);
          const took = performance.now() - began;
          if (took >= SHORT_MS) await rest(took);
        };
        queue.run(turn, jobAndRest).catch(refuse);
      }),
  };
}
