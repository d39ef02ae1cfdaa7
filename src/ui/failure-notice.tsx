import { Fragment, type ReactNode } from "react";
import { Notice } from "./notice.tsx";
import styles from "./notice.module.css";

interface FailureNoticeProps {
  readonly text: ReactNode;
  /** Reference for support. */
  readonly trace: string | null;
  /** A running countdown; not announced each second. */
  readonly wait?: ReactNode;
  /** The way on, where it is not a button that is on the page anyway. */
  readonly children?: ReactNode;
}

/** What went wrong and what to do, announced at once; the wait and the way on stand in the same box. */
export function FailureNotice({ text, trace, wait, children }: FailureNoticeProps) {
  return (
    <Notice tone="bad">
      <div role="alert" className={styles["told"]}>
        <p>{text}</p>
        {trace !== null && <p className={styles["trace"]}>{breakable(trace)}</p>}
      </div>
      {Boolean(wait) && (
        <p role="timer" className={styles["wait"]}>
          {wait}
        </p>
      )}
      {children}
    </Notice>
  );
}

/** A reference of 32 digits that is too long for its line breaks into halves; copied, it is whole. */
function breakable(trace: string): ReactNode {
  return trace.split(/(?<=\b[0-9a-f]{16})(?=[0-9a-f]{16}\b)/u).map((part, index) => (
    <Fragment key={part}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
