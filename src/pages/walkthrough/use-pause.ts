import { useEffect, useState } from "react";

const PAUSE_MS = 250;

/** The value when it has stood still for a moment: a search is sent when the typing pauses. */
export function usePause(value: string): string {
  const [settled, setSettled] = useState(value);
  // Follows the clock.
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
