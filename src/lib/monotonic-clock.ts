export interface MonotonicClock {
  /** Milliseconds since some fixed moment; never goes back, and counts the time a computer slept. */
  readonly now: () => number;
}

export interface ClockSources {
  readonly monotonic: () => number;
  readonly wall: () => number;
}

/** Smaller gaps are the daily adjustment of the computer's clock. */
const SLEEP_GAP_MS = 5_000;

const browserSources: ClockSources = {
  monotonic: () => performance.now(),
  wall: () => Date.now(),
};

/**
 * A clock for lifetimes and idleness. `performance.now()` alone stands still
 * while some computers sleep, and the wall clock alone can be set back: time goes on by whichever
 * of the two moved more since the last reading. A wall clock set *forward* looks like sleep, so a
 * session then ends early rather than late.
 */
export function createMonotonicClock(sources: ClockSources = browserSources): MonotonicClock {
  let monotonic = sources.monotonic();
  let wall = sources.wall();
  let elapsed = 0;
  return {
    now: () => {
      const reading = sources.monotonic();
      const ticked = Math.max(0, reading - monotonic);
      const passed = sources.wall() - wall;
      monotonic = reading;
      wall += passed;
      elapsed += passed - ticked > SLEEP_GAP_MS ? passed : ticked;
      return elapsed;
    },
  };
}
