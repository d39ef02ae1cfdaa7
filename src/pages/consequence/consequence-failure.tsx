import "../../i18n/failure-later-texts.ts";
import { failureTexts } from "../../i18n/failure-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { FailureNotice } from "../../ui/failure-notice.tsx";
import type { Consequence } from "./use-consequence.ts";

interface ConsequenceFailureProps {
  readonly consequence: Consequence;
  readonly waitSeconds: number;
}

/** Why the server said no, to the password, the code or the call itself. */
export function ConsequenceFailure({ consequence, waitSeconds }: ConsequenceFailureProps) {
  const texts = useTexts();
  const { stepUp, turnOff } = consequence;
  const wait = waitSeconds > 0 ? texts.t("sign-in.wait", { count: waitSeconds }) : null;
  if (turnOff.failure !== null) {
    return <FailureNotice {...failureTexts(texts, turnOff.failure, "disableMfa")} wait={wait} />;
  }
  if (stepUp.refusal === null) return null;
  const { failure, call } = stepUp.refusal;
  return <FailureNotice {...failureTexts(texts, failure, call)} wait={wait} />;
}
