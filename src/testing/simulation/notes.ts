import type { Intent } from "../../../server/calls/policy.ts";

interface OpenedCase {
  readonly id: string;
  readonly by: string;
  readonly about: string;
  readonly intent: Intent;
  /** As far as the agent who opened it knows. */
  isDone: boolean;
}

/** A password or a code, as it was sent. */
export interface SentGuess {
  readonly step: "password" | "code";
  readonly text: string;
  /** The user it is for; undefined where nobody knows. */
  readonly name: string | undefined;
  readonly address: string;
  /** Of one that has signed in as this user before. */
  readonly ownBrowser: string | null;
  readonly front: string;
  readonly sent: number;
  /** Infinity while there is no answer. */
  answered: number;
}

/** What was done and told so far, for people who act on it and for what must be so. */
export interface Notes {
  /** Says that something was written. */
  readonly written: () => void;
  /** How often something was. */
  readonly writes: () => number;
  /** Passwords and codes on their way to a server. */
  readonly guesses: SentGuess[];
  /** When a guess was perhaps not counted for all nodes, because a node's store failed. */
  readonly uncounted: { readonly owner: string; readonly at: number }[];
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
  return {
    written: () => {
      writes += 1;
    },
    writes: () => writes,
    guesses: [],
    uncounted: [],
    told: [],
    asking: new Set(),
    besieged: new Set(),
    waiting: new Set(),
    approved: [],
    cases: [],
  };
}
