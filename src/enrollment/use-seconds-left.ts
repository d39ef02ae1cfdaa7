import { useEffect, useEffectEvent, useState } from "react";
import { countdownClock } from "./countdown-clock.ts";

function secondsTo(untilMs: number): number {
  return Math.max(0, Math.ceil((untilMs - countdownClock.now()) / 1_000));
}

/** Whole seconds until a moment of `countdownClock`; tells once when it is over. */
export function useSecondsLeft(untilMs: number, onOver: () => void): number {
  const [seconds, setSeconds] = useState(() => secondsTo(untilMs));
  const tell = useEffectEvent(onOver);

  // Follows the clock, and looks at it at once when a sleeping or throttled tab wakes.
  useEffect(() => {
    const tick = () => {
      const left = secondsTo(untilMs);
      setSeconds(left);
      if (left === 0) tell();
    };
    const timer = setInterval(tick, 250);
    document.addEventListener("visibilitychange", tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", tick);
    };
  }, [untilMs]);
  return seconds;
}
