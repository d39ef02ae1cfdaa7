import type { ReactNode } from "react";
import { Notice } from "./notice.tsx";
import styles from "./failure-notice.module.css";

interface FailureNoticeProps {
  readonly text: ReactNode;
  /** Reference for support. */
  readonly trace: string | null;
  /** A running countdown; not announced each second. */
  readonly wait?: ReactNode;
  /** The way on, where it is not a button that is on the page anyway. */
  readonly children?: ReactNode;
}

/** What went wrong and what to do, announced at once. */
export function FailureNotice({ text, trace, wait, children }: FailureNoticeProps) {
  return (
    <div className={styles["place"]}>
      <Notice tone="bad" role="alert">
        <p>{text}</p>
        {trace !== null && <p className={styles["trace"]}>{trace}</p>}
      </Notice>
      {wait !== undefined && wait !== null && (
        <p role="timer" className={styles["wait"]}>
          {wait}
        </p>
      )}
      {children}
    </div>
  );
}
