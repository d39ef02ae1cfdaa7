/** Time as the api layer sees it; injected so that tests never sleep. */
export interface Clock {
  /** Epoch milliseconds; may jump when the computer's clock is set. */
  wall: () => number;
  /** Milliseconds from an arbitrary start; never jumps, but may stand still while the computer sleeps. */
  monotonic: () => number;
  /** Runs `run` once after `delayMs`; the returned function cancels it. */
  after: (delayMs: number, run: () => void) => () => void;
}

/** The browser's clocks. */
export const browserClock: Clock = {
  wall: () => Date.now(),
  monotonic: () => performance.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};
