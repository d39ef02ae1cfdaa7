import { useEffect, useState } from "react";
import { useServices } from "./services.ts";

export interface TimeLeft {
  /** Whole seconds until the session ends by itself; null when nobody is signed in. */
  secondsLeft: number | null;
  /** True in the last two minutes: ask `Stay signed in`. */
  warning: boolean;
  /** Renews in place. */
  stay: () => Promise<void>;
}

const WARNING_SECONDS = 120;

/** The session's time left, counted once a second. */
export function useTimeLeft(): TimeLeft {
  const { session } = useServices().client;
  const [secondsLeft, setSecondsLeft] = useState(() => secondsOf(session.timeLeftMs()));
  // Follows the session's clock.
  useEffect(() => {
    const tick = () => setSecondsLeft(secondsOf(session.timeLeftMs()));
    const timer = setInterval(tick, 1_000);
    const unsubscribe = session.subscribe(tick);
    return () => {
      clearInterval(timer);
      unsubscribe();
    };
  }, [session]);
  return { secondsLeft, warning: secondsLeft !== null && secondsLeft <= WARNING_SECONDS, stay: session.stay };
}

function secondsOf(timeLeftMs: number | null): number | null {
  return timeLeftMs === null ? null : Math.max(0, Math.ceil(timeLeftMs / 1_000));
}
