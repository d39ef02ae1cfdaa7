import { useNavigate } from "react-router";
import { paths } from "../../paths.ts";
import type { WalkthroughReturn } from "../../paths.ts";
import { useStart } from "../start/use-start.ts";
import type { Start } from "../start/use-start.ts";
import { useAssistance } from "./assistance.ts";

export interface AssistedStart extends Start {
  /** After an end: once more, from the consequence page where its consent is gone. */
  readonly startAgain: () => void;
  readonly toConsent: () => void;
}

/** `Start` for somebody else. `then` says where the consequence page leads back to. */
export function useAssistedStart(onEnabled: () => void, then?: WalkthroughReturn): AssistedStart {
  const { user, subject, state, recreate, consentMissing, send } = useAssistance();
  const navigate = useNavigate();
  const again = state.step === "stopped";
  const spoken = then === "walkthrough";
  const input = { userId: user.id, userName: user.name, recreate, again, spoken };
  const { start, ...starting } = useStart(input, send, onEnabled);
  const toConsent = () => void navigate(paths.recreate(subject, then), { replace: true });

  function startChecked() {
    if (consentMissing) toConsent();
    else start();
  }
  return {
    ...starting,
    toConsent,
    start: startChecked,
    startAgain: () => {
      if (consentMissing) toConsent();
      else if (send({ type: "restart" })) start();
    },
  };
}
