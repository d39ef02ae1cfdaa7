/** Where the server takes the time from; tests move it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => Date.now() };
