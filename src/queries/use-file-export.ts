import { useEffect, useRef, useState } from "react";
import { FailureError } from "../api/failure.ts";
import type { Failure } from "../api/failure.ts";
import type { PagesProgress } from "./read-all-pages.ts";
import { useAction } from "./use-action.ts";

interface Reading {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: PagesProgress) => void;
}

export interface FileExport {
  readonly busy: boolean;
  readonly progress: PagesProgress;
  /** Why the last one came to nothing; null when it was stopped by the person. */
  readonly failure: Failure | null;
  readonly start: () => void;
  readonly stop: () => void;
}

const nothingYet: PagesProgress = { seen: 0, total: 0 };

/** Reads a whole list and hands it over as a file; can be stopped, and stops when its page is left. */
export function useFileExport(makeFile: (reading: Reading) => Promise<void>): FileExport {
  const [progress, setProgress] = useState(nothingYet);
  const [failure, setFailure] = useState<Failure | null>(null);
  const reading = useRef<AbortController | null>(null);
  // Follows the page: whoever leaves it wants no more of the list.
  useEffect(() => () => reading.current?.abort(), []);

  const { run, busy } = useAction(async () => {
    const controller = new AbortController();
    const { signal } = controller;
    reading.current = controller;
    setFailure(null);
    try {
      await makeFile({ signal, onProgress: setProgress });
    } catch (error) {
      if (error instanceof FailureError && !signal.aborted) setFailure(error.failure);
    } finally {
      setProgress(nothingYet);
    }
  });
  return { busy, progress, failure, start: run, stop: () => reading.current?.abort() };
}
