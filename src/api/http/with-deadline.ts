import type { Clock } from "../clock.ts";
import { FailureError } from "../failure.ts";

export interface Deadline {
  readonly clock: Clock;
  readonly milliseconds: number;
  /** Of the caller, for reads only: a committing POST is never aborted. */
  readonly signal: AbortSignal | undefined;
}

/**
 * Runs one exchange under an absolute deadline. The timer is not cleared when headers arrive, so a dripping body runs
 * out of time too (faults.md §1.2).
 * @throws FailureError `timeout`, or the caller's abort reason
 */
export async function withDeadline<T>(
  { clock, milliseconds, signal }: Deadline,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const controller = new AbortController();
  const aborted = new Promise<never>((_resolve, reject) => {
    controller.signal.addEventListener("abort", () => reject(reasonOf(controller.signal)), { once: true });
  });
  const cancel = clock.after(milliseconds, () => controller.abort(new FailureError({ kind: "timeout" })));
  const leave = () => controller.abort(signal?.reason);
  signal?.addEventListener("abort", leave, { once: true });
  try {
    return await Promise.race([run(controller.signal), aborted]);
  } finally {
    cancel();
    signal?.removeEventListener("abort", leave);
  }
}

function reasonOf(signal: AbortSignal): Error {
  const reason: unknown = signal.reason;
  return reason instanceof Error ? reason : new DOMException("Aborted", "AbortError");
}
