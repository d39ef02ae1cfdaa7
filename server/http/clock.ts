/** Where the server gets the time; tests move it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => Date.now() };
