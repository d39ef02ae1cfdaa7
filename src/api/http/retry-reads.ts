import type { Clock } from "../clock.ts";
import { FailureError, type Failure } from "../failure.ts";
import { abortReason } from "../http.ts";

export interface RetryParts {
  readonly clock: Clock;
  /** 0 ≤ x < 1 */
  readonly random: () => number;
  readonly signal: AbortSignal | undefined;
}

const MOST_RETRIES = 2;
const SHORTEST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 4_000;

/**
 * Runs a safe read again, at most twice, after 0.5–4 s at random, when there was no answer or a 502 or 503: after a 504 somebody has waited already. A
 * server that asks for a longer pause is not pressed: the person sees its countdown.
 */
export async function retryReads<T>(parts: RetryParts, read: () => Promise<T>): Promise<T> {
  for (let retries = 0; ; retries += 1) {
    try {
      return await read();
    } catch (error) {
      if (retries === MOST_RETRIES || !(error instanceof FailureError) || !mayRetry(error)) throw error;
      const waitMs = SHORTEST_WAIT_MS + parts.random() * (LONGEST_WAIT_MS - SHORTEST_WAIT_MS);
      await pause(parts, Math.max(waitMs, error.waitAskedMs));
    }
  }
}

function mayRetry(error: FailureError): boolean {
  const { failure } = error;
  return (
    error.waitAskedMs <= LONGEST_WAIT_MS && (failure.kind === "network" ? !failure.offline : isBusy(failure))
  );
}

function isBusy(failure: Failure): boolean {
  return failure.kind === "refused" && failure.status >= 502 && failure.status <= 503;
}

function pause({ clock, signal }: RetryParts, milliseconds: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      cancel();
      if (signal !== undefined) reject(abortReason(signal));
    };
    const cancel = clock.after(milliseconds, () => {
      signal?.removeEventListener("abort", abort);
      resolve();
    });
    signal?.addEventListener("abort", abort, { once: true });
  });
}
