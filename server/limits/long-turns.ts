import { createTurnQueue } from "./turn-queue.ts";
import type { TurnQueue } from "./turn-queue.ts";

/** Does something that holds the event loop for long when it is its turn. */
export type InTurn = <T>(job: () => Promise<T>) => Promise<T>;

/** Connections bound how many wait: a file that has begun is never refused its next piece. */
const LONG = { user: 1, host: 1, network: 1, strangers: 1, all: 2, waiting: 4_096 };

/** Turns at what holds the event loop for milliseconds: a piece of a file, a list of thousands. Between two everybody is heard. */
export function createLongTurns(): TurnQueue {
  return createTurnQueue(LONG);
}
