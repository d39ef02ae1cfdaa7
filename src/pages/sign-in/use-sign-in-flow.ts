import { useState } from "react";
import type { Call } from "../../api/call.ts";
import { FailureError } from "../../api/failure.ts";
import { useAnswerChallenge, useSignIn } from "../../queries/session.ts";
import { useAction } from "../../queries/use-action.ts";
import { firstStage, refusedStage } from "./sign-in-stage.ts";
import type { SignInStage } from "./sign-in-stage.ts";

export interface SignInFlow {
  readonly stage: SignInStage;
  readonly busy: boolean;
  readonly sendPassword: (userName: string, password: string) => void;
  readonly sendCode: (code: string) => void;
  readonly back: () => void;
}

/** Password grant, then the code where the appliance asks for it. Being signed in is seen in the session, not here. */
export function useSignInFlow(): SignInFlow {
  const signIn = useSignIn();
  const answerChallenge = useAnswerChallenge();
  const [stage, setStage] = useState<SignInStage>(firstStage);

  function refuse(error: unknown, call: Call) {
    if (!(error instanceof FailureError)) throw error;
    setStage(refusedStage(error.failure, call));
  }
  const password = useAction(async (userName: string, value: string) => {
    try {
      const outcome = await signIn.mutateAsync({ userName, password: value });
      if (outcome.kind === "challenge") setStage({ step: "code", note: { kind: "none" } });
    } catch (error) {
      refuse(error, "signIn");
    }
  });
  const code = useAction(async (value: string) => {
    try {
      await answerChallenge.mutateAsync({ code: value });
    } catch (error) {
      refuse(error, "answerChallenge");
    }
  });
  return {
    stage,
    busy: password.busy || code.busy,
    sendPassword: (userName, value) => void password.run(userName, value),
    sendCode: (value) => void code.run(value),
    back: () => setStage(firstStage),
  };
}
