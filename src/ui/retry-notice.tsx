import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { FailureNotice } from "./failure-notice.tsx";
import { useCountdown } from "./hooks/use-countdown.ts";

interface RetryNoticeProps {
  readonly text: ReactNode;
  readonly trace: string | null;
  /** Of the button that tries again. */
  readonly label: string;
  /** Until then the button does nothing; null for no wait. */
  readonly waitSeconds: number | null;
  readonly waitText: (seconds: number) => string;
  /** Begins the wait anew when it changes. */
  readonly occasion: object;
  readonly busy: boolean;
  readonly onRetry: () => void;
  /** What else there is to say or to do. */
  readonly children?: ReactNode;
}

/** A read that failed, and the button that tries again: after the wait that the server asked for (429). */
export function RetryNotice(props: RetryNoticeProps) {
  const { text, trace, label, waitSeconds, waitText, occasion, busy, onRetry, children } = props;
  const left = useCountdown(waitSeconds, occasion);
  return (
    <FailureNotice text={text} trace={trace} wait={left > 0 ? waitText(left) : null}>
      {children}
      <Button busy={busy} aria-disabled={left > 0} onClick={onRetry}>
        {label}
      </Button>
    </FailureNotice>
  );
}
