/** This computer's clock beside the server's. `seconds` is the size of the difference. */
export type ComputerClock =
  | { readonly kind: "unknown" }
  | { readonly kind: "right" }
  | { readonly kind: "ahead"; readonly seconds: number; readonly minutes: number }
  | { readonly kind: "behind"; readonly seconds: number; readonly minutes: number };

/** One time step: a `Date` header has whole seconds and an answer may have waited. */
const TOLERANCE_SECONDS = 30;

/**
 * Compares this computer with the server's `Date` header (faults.md §1.4).
 *
 * @param localTime epoch milliseconds by this computer, read when the answer came.
 * @param serverTime epoch milliseconds by the server, or null when it did not say.
 */
export function compareComputerClock(localTime: number, serverTime: number | null): ComputerClock {
  if (serverTime === null) return { kind: "unknown" };
  const seconds = Math.round(Math.abs(localTime - serverTime) / 1000);
  if (seconds <= TOLERANCE_SECONDS) return { kind: "right" };
  const size = { seconds, minutes: Math.round(seconds / 60) };
  return localTime > serverTime ? { kind: "ahead", ...size } : { kind: "behind", ...size };
}
