import type { Call } from "./api/contract/calls.ts";
import type { Failure } from "./api/failure.ts";
import { countedTexts, waitText } from "./i18n/failure-texts.ts";
import type { Texts } from "./i18n/texts.ts";
import { useTexts } from "./i18n/use-texts.ts";
import { FailureNotice } from "./ui/failure-notice.tsx";
import { useCountdown } from "./ui/hooks/use-countdown.ts";
import { StatusLine } from "./ui/status-line.tsx";

/** What a refusal asks for by `Retry-After`. */
export interface Wait {
  /** However long ago it was asked for. */
  readonly asked: boolean;
  /** Until another try may be made, counted down; 0 for at once. */
  readonly seconds: number;
}

export function useWait(failure: Failure | null): Wait {
  const asked = failure?.kind === "refused" ? failure.retryAfterSeconds : null;
  return { asked: asked !== null, seconds: useCountdown(asked, failure) };
}

/** For the eye; null where there is nothing to wait for. */
export function waitWords({ seconds }: Wait, { say }: Texts): string | null {
  return seconds > 0 ? say(waitText("sign-in.wait", seconds)) : null;
}

interface FailedTryProps {
  /** Null for nothing, or where it is told elsewhere. */
  readonly failure: Failure | null;
  readonly call: Call;
  readonly wait: Wait;
}

/** Why the last try failed; once a wait that it asked for is over, only that one may try again. */
export function FailedTry({ failure, call, wait }: FailedTryProps) {
  const texts = useTexts();
  const waited = wait.asked && wait.seconds === 0;
  return (
    <>
      {failure !== null && !waited && (
        <FailureNotice {...countedTexts(texts, failure, call)} wait={waitWords(wait, texts)} />
      )}
      {/* There before it speaks, so that the end of the wait is heard, and once. */}
      <StatusLine>{waited && texts.t("sign-in.wait-over")}</StatusLine>
    </>
  );
}
