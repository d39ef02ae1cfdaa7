import { useEffect, useState } from "react";

function secondsLeft(periodSeconds: number): number {
  return Math.ceil(periodSeconds - ((Date.now() / 1_000) % periodSeconds));
}

/** Seconds until authenticator apps show the next code, by this computer's clock (a hint, no more). */
export function useNextCodeSeconds(periodSeconds: number): number {
  const [seconds, setSeconds] = useState(() => secondsLeft(periodSeconds));

  // Follows the clock.
  useEffect(() => {
    const timer = setInterval(() => setSeconds(secondsLeft(periodSeconds)), 500);
    return () => clearInterval(timer);
  }, [periodSeconds]);
  return seconds;
}
