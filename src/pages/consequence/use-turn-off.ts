import { useState } from "react";
import type { User } from "../../api/contract/user.ts";
import { FailureError, isRefusedFor, outcomeIsUnknown, type Failure } from "../../api/failure.ts";
import { useRefuseCase } from "../../queries/change-case.ts";
import { useDisableMfa } from "../../queries/mfa.ts";
import { useAction } from "../../queries/use-action.ts";
import { useReadBack } from "../../queries/users.ts";

export type TurnOff = ReturnType<typeof useTurnOff>;

/** Turns MFA off and reads back what came of it. `onStepUp` when the appliance wants the password first. */
export function useTurnOff(userId: string, onStepUp: () => void) {
  const disableMfa = useDisableMfa();
  const readBack = useReadBack();
  const refuseCase = useRefuseCase(userId);
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
      await disableMfa({ userId });
      await look(false);
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      // The identity check comes again, and says why.
      if (refuseCase(error.failure)) return;
      const next = afterFailedTurnOff(error.failure);
      if (next === "stepUp") onStepUp();
      else if (next === "say") setFailure(error.failure);
      else await look(next === "alreadyOff");
    }
  });
  const check = useAction(() => look(false));
  return {
    busy: turnOff.busy || check.busy,
    outcome,
    /** When the outcome was read, epoch milliseconds; 0 before. */
    readAt,
    /** The server said no; nothing was changed. */
    failure,
    run: () => void turnOff.run(),
    /** Reads the state; never sends the call again. */
    checkAgain: () => void check.run(),
    /** Another try begins: what was said about the last one is void. */
    forget: () => setFailure(null),
    /** Back to the form, for another try. */
    reset: () => setOutcome(null),
  };
}

/** How turning off ended, as the server told when it was read afterwards; never a guess. */
export type TurnOffOutcome = "off" | "already-off" | "still-on" | "not-known";

/** The outcome by what was read back; null when the read failed too. */
function outcomeOf(mfa: User["mfa"] | null, already: boolean): TurnOffOutcome {
  if (mfa === "on") return "still-on";
  if (mfa === "off") return already ? "already-off" : "off";
  return "not-known";
}

/** What follows a failed disableMfa; "readBack" where it may have been carried out. */
function afterFailedTurnOff(failure: Failure): "say" | "stepUp" | "alreadyOff" | "readBack" {
  if (isRefusedFor(failure, "step-up-required")) return "stepUp";
  if (isRefusedFor(failure, "already-off")) return "alreadyOff";
  return outcomeIsUnknown(failure) ? "readBack" : "say";
}
