import { useEffect, useState, useSyncExternalStore } from "react";
import { isRefusedFor, type Failure } from "../api/failure.ts";
import type { SessionState } from "../api/session/session-store.ts";
import type { SignInOutcome } from "../api/session/sign-in.ts";
import type { Capabilities } from "../../contract/product.ts";
import { useServices } from "./services.ts";
import { useSecretMutation } from "./use-action.ts";

/** Who is signed in; renders again when that changes. */
export function useSession(): SessionState {
  const { session } = useServices().client;
  return useSyncExternalStore(session.subscribe, session.state, session.state);
}

/** The user name of the person who acts; "" when nobody is signed in. */
export function useActorName(): string {
  const session = useSession();
  return session.kind === "signed-out" ? "" : session.userName;
}

/** After one's own setup: the scratch code of the sign-in, and those that were left, are no longer spoken of. */
export function useForgetScratchCode(): () => void {
  return useServices().client.session.forgetScratchCode;
}

/** By the role of the token answer; without one everything is offered and the server decides. */
export function mayAdminister(roleName: string | null, { roles }: Capabilities): boolean {
  return roleName === null || roles === null || roleName === roles;
}

interface Credentials {
  readonly userName: string;
  readonly password: string;
}

/** Password step. On `{ kind: "challenge" }` go on with `useAnswerChallenge`. Another user than before wipes. */
export function useSignIn(): (request: Credentials) => Promise<SignInOutcome> {
  const { client } = useServices();
  return useSecretMutation(client.signIn);
}

/** Code step of a sign-in, a re-sign-in or a step-up. The same code is never sent twice by itself. */
export function useAnswerChallenge(): (code: string) => Promise<void> {
  const { client } = useServices();
  return useSecretMutation(client.answerChallenge);
}

/** Back, Cancel, or the page was left: what is still on its way signs nobody in. */
export function useCancelSignIn(): () => void {
  return useServices().client.cancelSignIn;
}

/** Step-up in place, and sign-in again for the same user after the session expired. */
export function useStepUp(forOthers = false) {
  const { client } = useServices();
  const serverAsks = forOthers && client.config.guard;
  return {
    /** Ask before re-create or turn-off: true when the last sign-in is older than 300 s. For others a server of ours says when. */
    stepUpDue: serverAsks ? () => false : client.session.stepUpDue,
    /** The password of the acting person; `{ kind: "challenge" }` asks for their code by `answerChallenge`. */
    confirmPassword: useSecretMutation(client.stepUp),
    answerChallenge: useAnswerChallenge(),
  };
}

/**
 * Whether the session that had ended when a call failed is there again: then "sign in again" is done, and no longer said.
 * False for every other failure, and for one that was told while the session went on.
 */
export function useSessionIsBack(failure: Failure | null): boolean {
  const session = useSession();
  const [ended, setEnded] = useState<Failure | null>(null);
  const because = isRefusedFor(failure, "session-ended");

  if (because && session.kind === "expired" && ended !== failure) setEnded(failure);
  return because && session.kind === "signed-in" && ended === failure;
}

const WARNING_SECONDS = 120;

/** The session's time left in whole seconds, counted once a second; null when nobody is signed in. In the last two minutes people are asked. */
export function useTimeLeft() {
  const { session } = useServices().client;
  const [secondsLeft, setSecondsLeft] = useState(() => secondsOf(session.timeLeftMs()));
  // Follows the session's clock.
  useEffect(() => {
    const tick = () => setSecondsLeft(secondsOf(session.timeLeftMs()));
    const timer = setInterval(tick, 1_000);
    const unsubscribe = session.subscribe(tick);
    return () => {
      clearInterval(timer);
      unsubscribe();
    };
  }, [session]);
  return { secondsLeft, warning: secondsLeft !== null && secondsLeft <= WARNING_SECONDS, stay: session.stay };
}

function secondsOf(timeLeftMs: number | null): number | null {
  return timeLeftMs === null ? null : Math.max(0, Math.ceil(timeLeftMs / 1_000));
}
