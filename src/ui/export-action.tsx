import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";
import { StoppableProgress } from "./progress.tsx";
import styles from "./progress.module.css";

interface ExportActionProps {
  readonly label: string;
  /** Rows read of rows there are; null while nothing is being read. */
  readonly progress: { readonly seen: number; readonly total: number } | null;
  readonly progressLabel: string;
  readonly stopLabel: string;
  /** What went wrong the last time. */
  readonly failure: string | null;
  readonly onStart: () => void;
  readonly onStop: () => void;
  /** What stands beside the button. */
  readonly children?: ReactNode;
}

/** A button, and under it the progress of what it started with a way to stop it. Its parent is a row that wraps. */
export function ExportAction(props: ExportActionProps) {
  const { label, progress, progressLabel, stopLabel, failure, onStart, onStop, children } = props;
  return (
    <>
      <Button icon="download" aria-disabled={progress !== null} onClick={onStart}>
        {label}
      </Button>
      {children}
      {progress !== null && (
        <StoppableProgress label={progressLabel} {...progress} stopLabel={stopLabel} onStop={onStop} />
      )}
      {progress === null && failure !== null && (
        <div className={styles["failure"]}>
          <Notice tone="bad" role="alert" text={failure} />
        </div>
      )}
    </>
  );
}
