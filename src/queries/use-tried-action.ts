import { useState } from "react";
import { failureIn, type Failure } from "../api/failure.ts";
import { useAction, type Action } from "./use-action.ts";

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
