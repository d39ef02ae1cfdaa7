import { sweepExpired } from "../appliance/sweep-expired.ts";
import type { ApplianceParts } from "../calls/appliance-parts.ts";

const HOUR = 3_600_000;

/** Removes what has expired, now and every hour. @returns a function that ends it */
export function sweepHourly(parts: ApplianceParts): () => void {
  const sweep = () => {
    sweepExpired(parts).catch((error: unknown) => {
      parts.log.warn(
        { event: "sweep.failed", err: error },
        "expired rows were not removed; tried again in an hour",
      );
    });
  };
  sweep();
  const timer = setInterval(sweep, HOUR);
  timer.unref();
  return () => clearInterval(timer);
}
