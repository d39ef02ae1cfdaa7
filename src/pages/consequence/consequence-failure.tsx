import "../../i18n/failure-later-texts.ts";
import { countedTexts } from "../../i18n/failure-texts.ts";
import { stepUpError } from "../../i18n/step-up-error.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { waitText } from "../../i18n/wait-text.ts";
import { useSessionIsBack } from "../../queries/use-session-is-back.ts";
import { FailureNotice } from "../../ui/failure-notice.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import type { Consequence } from "./use-consequence.ts";

interface ConsequenceFailureProps {
  readonly consequence: Consequence;
  readonly waitSeconds: number;
}

/**
 * Why the server said no to the call itself, or why the password or the code could not be checked; once a wait that it
 * asked for is over, that one may try again.
 */
export function ConsequenceFailure({ consequence, waitSeconds }: ConsequenceFailureProps) {
  const texts = useTexts();
  const { stepUp, turnOff } = consequence;
  const refused = turnOff.failure ?? stepUp.refusal?.failure ?? null;
  const sessionIsBack = useSessionIsBack(refused);
  const waited = refused?.kind === "refused" && (refused.retryAfterSeconds ?? 0) > 0 && waitSeconds === 0;
  return (
    <>
      {!sessionIsBack && !waited && <Notice consequence={consequence} waitSeconds={waitSeconds} />}
      {/* There before it speaks, so that the end of the wait is heard, and once. */}
      <StatusLine>{waited && texts.t("sign-in.wait-over")}</StatusLine>
    </>
  );
}

function Notice({ consequence: { stepUp, turnOff }, waitSeconds }: ConsequenceFailureProps) {
  const texts = useTexts();
  const wait = waitSeconds > 0 ? texts.say(waitText("sign-in.wait", waitSeconds)) : null;
  if (turnOff.failure !== null) {
    return <FailureNotice {...countedTexts(texts, turnOff.failure, "disableMfa")} wait={wait} />;
  }
  if (stepUp.refusal === null) return null;
  const { failure, call } = stepUp.refusal;
  // A wrong one is told at its field.
  if (stepUpError(texts, failure, call).wrong) return null;
  return <FailureNotice {...countedTexts(texts, failure, call)} wait={wait} />;
}
