import { useEffect } from "react";
import { useTexts } from "./use-texts.ts";

/**
 * Writes a date that nobody sees as soon as the page is painted. The first one takes the browser 15 ms, on a slow phone
 * 60: the click that wants one is answered that much sooner (docs/performance.md).
 */
export function useDatesSoon(): void {
  const { formatDate } = useTexts();
  useEffect(() => {
    // A turn after the frame: what the click before shows comes first.
    const frame = requestAnimationFrame(() => setTimeout(() => formatDate(0)));
    return () => cancelAnimationFrame(frame);
  }, [formatDate]);
}
