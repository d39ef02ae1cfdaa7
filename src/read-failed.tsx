import type { ReactNode } from "react";
import type { Call } from "./api/contract/calls.ts";
import { useWait, waitWords } from "./failed-try.tsx";
import { countedTexts } from "./i18n/failure-texts.ts";
import { useTexts } from "./i18n/use-texts.ts";
import type { Reading } from "./queries/reading.ts";
import { Button } from "./ui/button.tsx";
import { FailureNotice } from "./ui/failure-notice.tsx";

interface ReadFailedProps {
  readonly reading: Reading;
  readonly call: Call;
  /** What else there is to say or to do. */
  readonly children?: ReactNode;
}

/** Of a reading that failed: why, and the button that tries again, after the wait that the server asked for (429). */
export function ReadFailed({ reading: { failure, loading, reload }, call, children }: ReadFailedProps) {
  const texts = useTexts();
  const wait = useWait(failure);
  if (failure === null) return null;
  return (
    <FailureNotice {...countedTexts(texts, failure, call)} wait={waitWords(wait, texts)}>
      {children}
      <Button busy={loading} aria-disabled={wait.seconds > 0} onClick={reload}>
        {texts.t("frame.try-again")}
      </Button>
    </FailureNotice>
  );
}
