import { PerformanceObserver } from "node:perf_hooks";
import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

/** From here on it does not grow, in bytes; both halves together. What one turn of the event loop grew beyond it stays. */
const BOUND = 8 * 1_024 * 1_024;

/**
 * Keeps V8's space for new objects from growing once it has eight megabytes or more (a start ends with 8 to 16). By itself
 * it grows to 32 under load and stays there, which was what took a node over 200 MB; CPU time a call is the same without
 * (measured, ADR 18). V8 shrinks it when little is to do, so it must be let grow again: after each collection the factor by
 * which it may grow is set anew. `--max-semi-space-size` would say it in one, but is read before any of our code runs.
 */
export function boundYoungHeap(): void {
  let bounded: boolean | null = null;
  const look = () => {
    const full = youngHeapBytes() >= BOUND;
    if (full === bounded) return;
    bounded = full;
    setFlagsFromString(`--semi-space-growth-factor=${full ? "1" : "2"}`);
  };
  look();
  new PerformanceObserver(look).observe({ entryTypes: ["gc"] });
}

/** Size of the space for new objects now, in bytes. */
export function youngHeapBytes(): number {
  return getHeapSpaceStatistics().find(({ space_name: name }) => name === "new_space")?.space_size ?? 0;
}
