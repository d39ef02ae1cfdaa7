import type { Page } from "../api/contract/page.ts";

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
