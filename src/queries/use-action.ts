import { useRef, useState } from "react";

export interface Action<Args extends readonly unknown[]> {
  /** Refuses, at once, while an earlier call runs: false means nothing was done. */
  run: (...args: Args) => boolean;
  busy: boolean;
}

/**
 * One call per intent: the latch is set in the handler itself, because state
 * (`disabled={isPending}`) comes too late for a double click (measured: ADR 2).
 * `act` handles its own failures.
 */
export function useAction<Args extends readonly unknown[]>(
  act: (...args: Args) => Promise<void>,
): Action<Args> {
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const run = (...args: Args): boolean => {
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    void act(...args).finally(() => {
      running.current = false;
      setBusy(false);
    });
    return true;
  };
  return { run, busy };
}
