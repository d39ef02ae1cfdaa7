import { useSyncExternalStore } from "react";
import type { SignInOutcome } from "../api/client.ts";
import type { SessionState } from "../api/session/session-state.ts";
import { useServices } from "./services.ts";
import { useSecretMutation } from "./use-secret-mutation.ts";
import type { SecretMutation } from "./use-secret-mutation.ts";

/** Who is signed in; renders again when that changes. */
export function useSession(): SessionState {
  const { session } = useServices().client;
  return useSyncExternalStore(session.subscribe, session.state);
}

/** Password step. On `{ kind: "challenge" }` go on with `useAnswerChallenge`. Another user than before wipes. */
export function useSignIn(): SecretMutation<{ userName: string; password: string }, SignInOutcome> {
  const { client } = useServices();
  return useSecretMutation(client.signIn);
}

/** Code step of a sign-in, a re-sign-in or a step-up. The same code is never sent twice by itself. */
export function useAnswerChallenge(): SecretMutation<{ code: string }, void> {
  const { client } = useServices();
  return useSecretMutation(({ code }) => client.answerChallenge(code));
}

/** Ends the session here, on the server and in the other tabs. */
export function useSignOut(): SecretMutation<void, void> {
  const { client } = useServices();
  return useSecretMutation(client.signOut);
}

export interface StepUp {
  /** Ask before re-create or turn-off: true when the last sign-in is older than 300 s. */
  stepUpDue: () => boolean;
  /** The password of the acting person; `{ kind: "challenge" }` asks for his code by `answerChallenge`. */
  confirmPassword: SecretMutation<{ password: string }, SignInOutcome>;
  answerChallenge: SecretMutation<{ code: string }, void>;
}

/** Step-up in place (security rule 8), and sign-in again for the same user after the session expired. */
export function useStepUp(): StepUp {
  const { client } = useServices();
  return {
    stepUpDue: client.session.stepUpDue,
    confirmPassword: useSecretMutation(({ password }) => client.stepUp(password)),
    answerChallenge: useAnswerChallenge(),
  };
}
