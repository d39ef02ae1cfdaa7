/** Where the server gets the time; tests move it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => Date.now() };

/** What was written later than this in the future isn't believed: clocks differ, and go back. */
export const CLOCK_TOLERANCE_MS = 60_000;
