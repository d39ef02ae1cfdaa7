import { useRef, useState } from "react";
import { useMutation } from "@tanstack/react-query";

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
 * One call per run, for what goes in or comes out secret: rejects with `FailureError`. TanStack keeps the input and the
 * output of a mutation as long as its component is on screen, passwords included, so both are wiped when they have been
 * handed over; `gcTime` does it where the component is gone by then.
 */
export function useSecretMutation<Input, Output>(
  run: (input: Input) => Promise<Output>,
): (input: Input) => Promise<Output> {
  const { mutateAsync, reset } = useMutation({
    mutationFn: (input: Input) => run(input),
    gcTime: 0,
    networkMode: "always",
    retry: false,
  });
  return (input) => mutateAsync(input).finally(reset);
}
