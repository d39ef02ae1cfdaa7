import { useEffect, useEffectEvent, useState } from "react";
import { createMonotonicClock } from "../../lib/monotonic-clock.ts";

/** The clock of waits: it does not jump with the wall clock, and counts a computer's sleep. */
const clock = createMonotonicClock();

const TICK_MS = 250;

/** The moment `seconds` from now, in milliseconds of the clock that `useSecondsLeft` counts by. */
export function waitUntil(seconds: number): number {
  return clock.now() + seconds * 1_000;
}

/**
 * Whole seconds that are left of a wait; 0 when it is over or there is none.
 *
 * @param seconds the length of the wait, null for none
 * @param occasion begins the wait anew when it changes (the failure that asked for it)
 */
export function useCountdown(seconds: number | null, occasion: object | null): number {
  const [wait, setWait] = useState(() => begin(seconds, occasion));
  if (wait.seconds !== seconds || wait.occasion !== occasion) setWait(begin(seconds, occasion));
  return useSecondsLeft(wait.untilMs);
}

function begin(seconds: number | null, occasion: object | null) {
  return { seconds, occasion, untilMs: waitUntil(seconds ?? 0) };
}

/** Whole seconds until a moment that `waitUntil` named; tells once when it is over. */
export function useSecondsLeft(untilMs: number, onOver?: () => void): number {
  const [counted, setCounted] = useState(untilMs);
  const [seconds, setSeconds] = useState(() => secondsTo(untilMs));
  if (counted !== untilMs) {
    setCounted(untilMs);
    setSeconds(secondsTo(untilMs));
  }
  const over = seconds === 0;
  const tell = useEffectEvent(() => onOver?.());

  // Follows the clock; what is over needs no timer.
  useEffect(() => {
    if (!over) return followClock(() => setSeconds(secondsTo(untilMs)));
    tell();
    return undefined;
  }, [untilMs, over]);
  return seconds;
}

/** Rounded, since the difference of two readings may be a hair over the whole seconds that were asked for. */
function secondsTo(untilMs: number): number {
  return Math.max(0, Math.ceil(Math.round(untilMs - clock.now()) / 1_000));
}

/** Seconds until authenticator apps show the next code, by this computer's clock (a hint, no more). */
export function useNextCodeSeconds(periodSeconds: number): number {
  const [seconds, setSeconds] = useState(() => secondsOfPeriod(periodSeconds));
  // Follows the clock.
  useEffect(() => followClock(() => setSeconds(secondsOfPeriod(periodSeconds))), [periodSeconds]);
  return seconds;
}

function secondsOfPeriod(periodSeconds: number): number {
  return Math.ceil(periodSeconds - ((Date.now() / 1_000) % periodSeconds));
}

/** Looks at the clock as time goes, and at once when a sleeping or throttled tab wakes. */
function followClock(look: () => void): () => void {
  const timer = setInterval(look, TICK_MS);
  document.addEventListener("visibilitychange", look);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", look);
  };
}
