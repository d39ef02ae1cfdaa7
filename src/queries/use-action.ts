import { useRef, useState } from "react";
import { FailureError, isRefusedFor, type Failure } from "../api/failure.ts";

interface Action<Args extends readonly unknown[]> {
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

/** For `StepUpDialog`, which is mounted only while it is open. */
export interface StepUpQuestion {
  readonly open: boolean;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/**
 * A fresh sign-in before something is sent, or sent once more: `ask` opens the question for what was to be sent, and
 * `again` gets it when the password was right.
 */
export function useProof<Given>(
  again: (given: Given) => void,
  unanswered: (given: Given) => void = () => undefined,
): { readonly ask: (given: Given) => void; readonly stepUp: StepUpQuestion } {
  const [asked, setAsked] = useState<{ readonly given: Given } | null>(null);
  const close = (then: (given: Given) => void) => () => {
    setAsked(null);
    if (asked !== null) then(asked.given);
  };
  return {
    ask: (given) => setAsked({ given }),
    stepUp: { open: asked !== null, onDone: close(again), onCancel: close(unanswered) },
  };
}

/**
 * An action for which the server may want a fresh sign-in: then the password is asked for, and the same is sent once more
 * without another click. `onFailure` hears of everything else that goes wrong, and of a question that nobody answered.
 */
export function useProvedAction<Args extends readonly unknown[]>(
  act: (...args: Args) => Promise<void>,
  onFailure: (failure: Failure) => void,
): Action<Args> & { readonly stepUp: StepUpQuestion } {
  const { run, busy } = useAction(attempt);
  const { ask, stepUp } = useProof<{ args: Args; failure: Failure }>(
    ({ args }) => void run(...args),
    ({ failure }) => onFailure(failure),
  );
  async function attempt(...args: Args): Promise<void> {
    try {
      await act(...args);
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      const { failure } = error;
      // The dialog says it better than a message behind it.
      if (isRefusedFor(failure, "step-up-required")) ask({ args, failure });
      else onFailure(failure);
    }
  }
  return { run, busy, stepUp };
}
