import type { Clock } from "../http/clock.ts";
import type { Logger } from "pino";
import { CLOCK_TOLERANCE_MS } from "./lifetimes.ts";

/** A look at the clock with each request: says once in the log when it went back (D-16). */
export function watchClock(clock: Clock, log: Logger): () => void {
  let latest = clock.now();
  return () => {
    const now = clock.now();
    if (now < latest - CLOCK_TOLERANCE_MS) {
      log.warn({ event: "clock.regressed", byMs: latest - now }, "the clock went back");
      latest = now;
    }
    latest = Math.max(latest, now);
  };
}
