import { useState } from "react";
import { FailureError } from "../../api/failure.ts";
import type { Failure } from "../../api/failure.ts";
import { outcomeIsUnknown } from "../../api/outcome-is-unknown.ts";
import { useDisableMfa } from "../../queries/mfa.ts";
import { useReadBack } from "../../queries/read-back.ts";
import { useAction } from "../../queries/use-action.ts";
import { outcomeOf, wantsStepUp, wasAlreadyOff } from "./turn-off-outcome.ts";
import type { TurnOffOutcome } from "./turn-off-outcome.ts";

export interface TurnOff {
  readonly busy: boolean;
  readonly outcome: TurnOffOutcome | null;
  /** When the outcome was read, epoch milliseconds; 0 before. */
  readonly readAt: number;
  /** The server said no; nothing was changed. */
  readonly failure: Failure | null;
  readonly run: () => void;
  /** Reads the state; never sends the call again. */
  readonly checkAgain: () => void;
  /** Another try begins: what was said about the last one is void. */
  readonly forget: () => void;
  /** Back to the form, for another try. */
  readonly reset: () => void;
}

/** Turns MFA off and reads back what came of it. `onStepUp` when the appliance wants the password first. */
export function useTurnOff(userId: string, onStepUp: () => void): TurnOff {
  const disable = useDisableMfa();
  const readBack = useReadBack();
  const [outcome, setOutcome] = useState<TurnOffOutcome | null>(null);
  const [readAt, setReadAt] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function look(already: boolean) {
    const mfa = await readBack(userId).then(
      (user) => user.mfa,
      () => null,
    );
    setReadAt(Date.now());
    setOutcome(outcomeOf(mfa, already));
  }
  const turnOff = useAction(async () => {
    setFailure(null);
    try {
      await disable.mutateAsync({ userId });
      await look(false);
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      const refused = error.failure;
      if (wantsStepUp(refused)) onStepUp();
      else if (wasAlreadyOff(refused) || outcomeIsUnknown(refused)) await look(wasAlreadyOff(refused));
      else setFailure(refused);
    }
  });
  const check = useAction(() => look(false));
  return {
    busy: turnOff.busy || check.busy,
    outcome,
    readAt,
    failure,
    run: () => void turnOff.run(),
    checkAgain: () => void check.run(),
    forget: () => setFailure(null),
    reset: () => setOutcome(null),
  };
}
