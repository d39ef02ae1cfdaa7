import { useEffect, useState } from "react";

/** After this long a wait is put into words: until then most answers have come. */
const PATIENCE_MS = 8_000;

/** True when `busy` has lasted over eight seconds. */
export function useStillWaiting(busy: boolean): boolean {
  const [late, setLate] = useState(false);
  // Follows the clock.
  useEffect(() => {
    if (!busy) return undefined;
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [busy]);
  return late;
}
