import { useEffect, useRef, useState } from "react";
import type { Call } from "./api/contract/calls.ts";
import { failureIn, type Failure } from "./api/failure.ts";
import { failureTexts } from "./i18n/failure-texts.ts";
import { useTexts } from "./i18n/use-texts.ts";
import type { LongReading, PagesProgress } from "./queries/use-user-scan.ts";
import { useAction } from "./queries/use-action.ts";
import { Button } from "./ui/button.tsx";
import { Notice } from "./ui/notice.tsx";
import { StoppableProgress } from "./ui/progress.tsx";
import styles from "./ui/progress.module.css";

const nothingYet: PagesProgress = { seen: 0, total: 0 };

/** Reads a whole list, for a file; can be stopped, and stops when its page is left. */
export function useStoppable(makeFile: (reading: LongReading) => Promise<void>) {
  const [progress, setProgress] = useState(nothingYet);
  const [failure, setFailure] = useState<Failure | null>(null);
  const reading = useRef<AbortController | null>(null);
  // Follows the page: nobody who leaves it wants more of the list.
  useEffect(() => () => reading.current?.abort(), []);

  const { run, busy } = useAction(async () => {
    const controller = new AbortController();
    const { signal } = controller;
    reading.current = controller;
    setFailure(null);
    try {
      await makeFile({ signal, onProgress: setProgress });
    } catch (error) {
      if (!signal.aborted) setFailure(failureIn(error));
    } finally {
      setProgress(nothingYet);
    }
  });
  return { busy, progress, failure, start: run, stop: () => reading.current?.abort() };
}

interface FileExportProps {
  readonly label: string;
  /** What is said while it is made. */
  readonly working: (progress: PagesProgress) => string;
  readonly stopLabel: string;
  readonly call: Call;
  /** Makes the file, and hands it over. */
  readonly make: (reading: LongReading) => Promise<void>;
}

/** The button that makes a file; under it how far that is, with a way to stop it. Its parent is a row that wraps. */
export function FileExport({ label, working, stopLabel, call, make }: FileExportProps) {
  const texts = useTexts();
  const { busy, progress, failure, start, stop } = useStoppable(make);
  return (
    <>
      <Button icon="download" aria-disabled={busy} onClick={start}>
        {label}
      </Button>
      {busy && (
        <StoppableProgress label={working(progress)} {...progress} stopLabel={stopLabel} onStop={stop} />
      )}
      {!busy && failure !== null && (
        <div className={styles["failure"]}>
          <Notice tone="bad" role="alert" text={failureTexts(texts, failure, call).text} />
        </div>
      )}
    </>
  );
}
