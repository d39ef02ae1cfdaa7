import type { ReactNode } from "react";
import type { Call } from "./api/contract/calls.ts";
import { countedTexts, waitText } from "./i18n/failure-texts.ts";
import { useTexts } from "./i18n/use-texts.ts";
import type { Reading } from "./queries/reading.ts";
import { Button } from "./ui/button.tsx";
import { FailureNotice } from "./ui/failure-notice.tsx";
import { useCountdown } from "./ui/hooks/use-countdown.ts";

interface ReadFailedProps {
  readonly reading: Reading;
  readonly call: Call;
  /** What else there is to say or to do. */
  readonly children?: ReactNode;
}

/** Of a reading that failed: why, and the button that tries again, after the wait that the server asked for (429). */
export function ReadFailed({ reading: { failure, loading, reload }, call, children }: ReadFailedProps) {
  const texts = useTexts();
  const left = useCountdown(failure?.kind === "refused" ? failure.retryAfterSeconds : null, failure);
  if (failure === null) return null;
  return (
    <FailureNotice
      {...countedTexts(texts, failure, call)}
      wait={left > 0 ? texts.say(waitText("sign-in.wait", left)) : null}
    >
      {children}
      <Button busy={loading} aria-disabled={left > 0} onClick={reload}>
        {texts.t("frame.try-again")}
      </Button>
    </FailureNotice>
  );
}
