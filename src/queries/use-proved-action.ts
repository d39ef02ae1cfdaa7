import { useState } from "react";
import { failureIn, isRefusedFor, type Failure } from "../api/failure.ts";
import { useAction, useProof, type StepUpQuestion } from "./use-action.ts";
import type { TriedAction } from "./use-tried-action.ts";

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
