import { csvFile, csvLines } from "../../contract/csv.ts";

/**
 * A file of as many rows as there are, made while it is read: the columns at once, then a piece at a time. It starts with
 * a byte order mark, by which spreadsheets read names right. A piece that can't be read breaks the answer off, so that half
 * a file is never taken for a whole one. The next piece is read once the client has taken the last.
 */
export function csvStream(
  name: string,
  columns: readonly string[],
  pieces: AsyncGenerator<readonly (readonly string[])[]>,
): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(csvFile([columns]))),
    pull: async (controller) => {
      const { done, value } = await pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(csvLines(value)));
    },
    cancel: async () => void (await pieces.return(undefined)),
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
}

/** The lines of a list that is read a piece at a time, each after the last row of the one before. */
export async function* inPieces<Row>(
  size: number,
  after: (last: Row | null) => Promise<readonly Row[]>,
  cellsOf: (row: Row) => readonly string[],
): AsyncGenerator<readonly (readonly string[])[]> {
  for (let last: Row | null = null; ;) {
    const rows: readonly Row[] = await after(last);
    yield rows.map(cellsOf);
    if (rows.length < size) return;
    last = rows.at(-1) ?? null;
  }
}
