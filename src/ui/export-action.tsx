import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";
import { Progress } from "./progress.tsx";

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
}

/** A button that becomes the progress of what it started, with a way to stop it. */
export function ExportAction(props: ExportActionProps) {
  const { label, progress, progressLabel, stopLabel, failure, onStart, onStop } = props;
  if (progress !== null) {
    return (
      <div>
        <Progress label={progressLabel} value={progress.seen} max={Math.max(1, progress.total)} />
        <Button kind="text" onClick={onStop}>
          {stopLabel}
        </Button>
      </div>
    );
  }
  return (
    <div>
      <Button icon="download" onClick={onStart}>
        {label}
      </Button>
      {failure !== null && (
        <Notice tone="bad" role="alert">
          <p>{failure}</p>
        </Notice>
      )}
    </div>
  );
}
