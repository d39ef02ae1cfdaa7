import { useState } from "react";
import { type Failure, failureIn, isRefusedFor } from "../api/failure.ts";
import { type Action, type StepUpQuestion, useAction, useProof } from "./use-action.ts";

export interface TriedAction<Args extends readonly unknown[]> extends Action<Args> {
  /** What went wrong the last time, until it is tried again; null for nothing. */
  readonly failure: Failure | null;
}

/** An action whose failure is told on its page. */
export function useTriedAction<Args extends readonly unknown[]>(
  act: (...args: Args) => Promise<void>,
): TriedAction<Args> {
  const [failure, setFailure] = useState<Failure | null>(null);
  const { run, busy } = useAction(async (...args: Args) => {
    setFailure(null);
    await act(...args).catch((error: unknown) => {
      const said = failureIn(error);
      if (said === null) throw error;
      setFailure(said);
    });
  });
  return { run, busy, failure };
}

/**
 * An action for which the server may want a fresh sign-in: then the password is asked for, and the same is sent once more
 * without another click. A question that nobody answered is a failure too.
 * @param settle what else becomes of a failure; true where nothing is left to tell
 */
export function useProvedAction<Args extends readonly unknown[]>(
  act: (...args: Args) => Promise<void>,
  settle: (failure: Failure) => boolean = () => false,
): TriedAction<Args> & { readonly stepUp: StepUpQuestion } {
  const [failure, setFailure] = useState<Failure | null>(null);
  const fail = (said: Failure) => {
    if (!settle(said)) setFailure(said);
  };
  const { run, busy } = useAction(attempt);
  const { ask, stepUp } = useProof<{ args: Args; failure: Failure }>(
    ({ args }) => void run(...args),
    (unanswered) => fail(unanswered.failure),
  );
  async function attempt(...args: Args): Promise<void> {
    setFailure(null);
    try {
      await act(...args);
    } catch (error) {
      const said = failureIn(error);
      if (said === null) throw error;
      // The dialog says it better than a message behind it.
      if (isRefusedFor(said, "step-up-required")) ask({ args, failure: said });
      else fail(said);
    }
  }
  return { run, busy, failure, stepUp };
}
