import { useEffect, useState } from "react";
import { createMonotonicClock } from "../lib/monotonic-clock.ts";

/**
 * Whole seconds that are left of a wait; 0 when it is over or there is none.
 *
 * @param seconds the length of the wait, null for none
 * @param occasion begins the wait anew when it changes (the failure that asked for it)
 */
export function useCountdown(seconds: number | null, occasion: object | null): number {
  const [last, setLast] = useState({ occasion, left: seconds ?? 0 });
  // Follows the clock, and catches up after a throttled tab or a sleeping computer.
  useEffect(() => {
    if (seconds === null) return undefined;
    const clock = createMonotonicClock();
    const end = clock.now() + seconds * 1_000;
    const timer = setInterval(() => {
      const left = Math.max(0, Math.ceil((end - clock.now()) / 1_000));
      setLast({ occasion, left });
      if (left === 0) clearInterval(timer);
    }, 1_000);
    return () => clearInterval(timer);
  }, [seconds, occasion]);
  return last.occasion === occasion ? last.left : (seconds ?? 0);
}
