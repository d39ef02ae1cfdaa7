/** How far a reading of many pages is, in rows. */
export interface PagesProgress {
  readonly seen: number;
  readonly total: number;
}

interface PageOf<Row> {
  readonly rows: readonly Row[];
  /** Rows that could not be read; they count as seen. */
  readonly badRows: number;
  readonly total: number;
}

/** Reads a list to its end, one page after the other: the server answers other people meanwhile. */
export async function readAllPages<Row>(
  readPage: (offset: number) => Promise<PageOf<Row>>,
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
