import type { TimeoutProvider } from "@tanstack/react-query";

/** The longest wait of a browser's timer, some 24 days; a longer one ends at once. */
const LONGEST_MS = 2 ** 31 - 1;

/** Timers for TanStack, which counts from the last reading: months, once this computer's clock was set back. */
export const longTimers: TimeoutProvider<ReturnType<typeof setTimeout>> = {
  setTimeout: (run, milliseconds) => setTimeout(run, Math.min(milliseconds, LONGEST_MS)),
  clearTimeout: (timer) => clearTimeout(timer),
  setInterval: (run, milliseconds) => setInterval(run, Math.min(milliseconds, LONGEST_MS)),
  clearInterval: (timer) => clearInterval(timer),
};
