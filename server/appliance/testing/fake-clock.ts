import type { Clock } from "../../http/clock.ts";

/** A clock that stands until a test moves it. */
export interface FakeClock extends Clock {
  /** Moves the clock; negative goes back. */
  readonly advance: (ms: number) => void;
}

export function fakeClock(startTime: number): FakeClock {
  let time = startTime;
  return {
    now: () => time,
    advance: (ms) => {
      time += ms;
    },
  };
}
