import { useEffect, useRef, useState } from "react";
import type { Page } from "../api/contract/page.ts";
import { failureIn, type Failure } from "../api/failure.ts";
import { useAction } from "./use-action.ts";

interface Reading {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: PagesProgress) => void;
}

const nothingYet: PagesProgress = { seen: 0, total: 0 };

/** Reads a whole list and hands it over as a file; can be stopped, and stops when its page is left. */
export function useFileExport(makeFile: (reading: Reading) => Promise<void>) {
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

/** How far a reading of many pages is, in rows. */
export interface PagesProgress {
  readonly seen: number;
  readonly total: number;
}

/**
 * Reads a list to its end, one page after the other: the server answers other people meanwhile. Rows that cannot be read
 * count as seen.
 */
export async function readAllPages<Row>(
  readPage: (offset: number) => Promise<Page<Row>>,
  onProgress: (progress: PagesProgress) => void,
): Promise<readonly Row[]> {
  const all: Row[] = [];
  for (let seen = 0; ;) {
    const { rows, badRows, total } = await readPage(seen);
    const read = rows.length + badRows;
    all.push(...rows);
    seen += read;
    onProgress({ seen, total });
    if (read === 0 || seen >= total) return all;
  }
}
