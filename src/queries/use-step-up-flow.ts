import { useEffect, useState } from "react";
import type { Call } from "../api/contract/calls.ts";
import { FailureError, isRefusedFor, type Failure } from "../api/failure.ts";
import { useCancelSignIn, useStepUp } from "./session.ts";
import { useAction } from "./use-action.ts";

export type StepUpFlow = ReturnType<typeof useStepUpFlow>;

/**
 * Password, then code where the appliance asks for one: for step-up in place and for the
 * sign-in dialog over a page whose session ended. One call per intent; a challenge that took too long
 * leads back to the password.
 */
export function useStepUpFlow(onDone: () => void) {
  const { confirmPassword, answerChallenge } = useStepUp();
  const [step, setStep] = useState<"password" | "code">("password");
  const [refusal, setRefusal] = useState<{ readonly failure: Failure; readonly call: Call } | null>(null);

  const cancelSignIn = useCancelSignIn();
  // Follows the dialog's life: an answer after Cancel must neither sign in nor do what was asked for.
  useEffect(() => cancelSignIn, [cancelSignIn]);

  function finish() {
    setStep("password");
    onDone();
  }
  function refuse(error: unknown, call: Call) {
    if (!(error instanceof FailureError)) throw error;
    const { failure } = error;
    if (isRefusedFor(failure, "challenge-expired")) setStep("password");
    setRefusal({ failure, call });
  }
  const password = useAction(async (value: string) => {
    setRefusal(null);
    try {
      const outcome = await confirmPassword(value);
      if (outcome.kind === "challenge") setStep("code");
      else finish();
    } catch (error) {
      refuse(error, "signIn");
    }
  });
  const code = useAction(async (value: string) => {
    setRefusal(null);
    try {
      await answerChallenge(value);
      finish();
    } catch (error) {
      refuse(error, "answerChallenge");
    }
  });
  return {
    /** What is asked now: the password, or, after a right one, the code of the acting person. */
    step,
    busy: password.busy || code.busy,
    /** Why the last answer was not taken, and which call said so. */
    refusal,
    sendPassword: (value: string) => void password.run(value),
    sendCode: (value: string) => void code.run(value),
  };
}
