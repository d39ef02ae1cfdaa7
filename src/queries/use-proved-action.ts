import { useState } from "react";
import { FailureError, isRefusedFor } from "../api/failure.ts";
import type { Failure } from "../api/failure.ts";
import { useAction } from "./use-action.ts";
import type { Action } from "./use-action.ts";

/** For `StepUpDialog`, which is mounted only while it is open. */
export interface StepUpQuestion {
  readonly open: boolean;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

interface Refused<Args> {
  readonly args: Args;
  readonly failure: Failure;
}

/**
 * An action for which the server may want a fresh sign-in: then the password is asked for, and the same is sent once more
 * without another click. `onFailure` hears of everything else that goes wrong, and of a question that nobody answered.
 */
export function useProvedAction<Args extends readonly unknown[]>(
  act: (...args: Args) => Promise<void>,
  onFailure: (failure: Failure) => void,
): Action<Args> & { readonly stepUp: StepUpQuestion } {
  const [refused, setRefused] = useState<Refused<Args> | null>(null);
  const { run, busy } = useAction(async (...args: Args) => {
    try {
      await act(...args);
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      const { failure } = error;
      // The dialog says it better than a message behind it.
      if (isRefusedFor(failure, "step-up-required")) setRefused({ args, failure });
      else onFailure(failure);
    }
  });
  return {
    run,
    busy,
    stepUp: {
      open: refused !== null,
      onDone: () => {
        setRefused(null);
        if (refused !== null) run(...refused.args);
      },
      onCancel: () => {
        setRefused(null);
        if (refused !== null) onFailure(refused.failure);
      },
    },
  };
}
