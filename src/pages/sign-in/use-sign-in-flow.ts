import { useRef, useState } from "react";
import type { Call } from "../../api/contract/calls.ts";
import { FailureError, type Failure } from "../../api/failure.ts";
import { useAnswerChallenge, useCancelSignIn, useSignIn } from "../../queries/session.ts";
import { useAction } from "../../queries/use-action.ts";

/** What is said beside the form. */
export type StageNote =
  | { readonly kind: "none" }
  | { readonly kind: "refused"; readonly failure: Failure; readonly call: Call }
  /** The challenge ran out: the password once more. */
  | { readonly kind: "too-slow" };

export function failureOf(note: StageNote): Failure | null {
  return note.kind === "refused" ? note.failure : null;
}

/** Which of the two steps is on screen, and why the last answer was not taken. */
interface SignInStage {
  readonly step: "password" | "code";
  readonly note: StageNote;
}

const firstStage: SignInStage = { step: "password", note: { kind: "none" } };

/** Password grant, then the code where the appliance asks for it. Being signed in is seen in the session, not here. */
export function useSignInFlow() {
  const signIn = useSignIn();
  const answerChallenge = useAnswerChallenge();
  const cancelSignIn = useCancelSignIn();
  const [stage, setStage] = useState(firstStage);
  /** How often somebody went back: what was asked for before that is void. */
  const turn = useRef(0);

  function refuse(error: unknown, call: Call) {
    if (!(error instanceof FailureError)) throw error;
    setStage(refusedStage(error.failure, call));
  }
  const password = useAction(async (userName: string, value: string) => {
    try {
      const outcome = await signIn({ userName, password: value });
      if (outcome.kind === "challenge") setStage({ step: "code", note: { kind: "none" } });
    } catch (error) {
      refuse(error, "signIn");
    }
  });
  async function sendCode(value: string) {
    const asked = turn.current;
    try {
      await answerChallenge(value);
    } catch (error) {
      if (asked === turn.current) refuse(error, "answerChallenge");
    }
  }
  return {
    stage,
    busy: password.busy,
    sendPassword: (userName: string, value: string) => void password.run(userName, value),
    sendCode,
    /** What became of a code that is on its way is not waited for, and signs nobody in. */
    back: () => {
      turn.current += 1;
      cancelSignIn();
      setStage(firstStage);
    },
  };
}

/** The stage after a refusal: an expired challenge leads back to the password. */
function refusedStage(failure: Failure, call: Call): SignInStage {
  if (failure.kind === "refused" && failure.reason === "challenge-expired") {
    return { step: "password", note: { kind: "too-slow" } };
  }
  return {
    step: call === "answerChallenge" ? "code" : "password",
    note: { kind: "refused", failure, call },
  };
}
