import type { Intent } from "../../../server/calls/policy.ts";

interface OpenedCase {
  readonly id: string;
  readonly by: string;
  readonly about: string;
  readonly intent: Intent;
  /** As far as the agent who opened it knows. */
  isDone: boolean;
}

/** What was done and told so far, for people who act on it and for what must be so. */
export interface Notes {
  /** Says that something was written. */
  readonly written: () => void;
  /** How often something was. */
  readonly writes: () => number;
  /** Says that a code of the second step was compared. */
  readonly lookAtCode: () => void;
  /** How often one was. */
  readonly looks: () => number;
  /** When a guess was not counted, because the store failed. */
  readonly uncounted: number[];
  /** Numbers that were told on the telephone. */
  readonly told: string[];
  /** Names of people who ask for a new phone just now. */
  readonly asking: Set<string>;
  /** Names of people whose codes somebody guesses just now. */
  readonly besieged: Set<string>;
  /** Cases whose agents wait for a second person. */
  readonly waiting: Set<string>;
  /** Names of who approved something, the last one at the end. */
  readonly approved: string[];
  /** Cases that somebody opened. */
  readonly cases: OpenedCase[];
}

export function createNotes(): Notes {
  let writes = 0;
  let looks = 0;
  return {
    written: () => {
      writes += 1;
    },
    writes: () => writes,
    lookAtCode: () => {
      looks += 1;
    },
    looks: () => looks,
    uncounted: [],
    told: [],
    asking: new Set(),
    besieged: new Set(),
    waiting: new Set(),
    approved: [],
    cases: [],
  };
}
