import type { InTurn } from "../limits/long-turns.ts";

/**
 * A cell of a file (RFC 4180). What a spreadsheet would run as a formula gets an apostrophe before it (security rule 36): at
 * the start of the cell, and where a spreadsheet that splits at `;`, tabs or lines, and minds no quotes there, begins another.
 */
export function csvCell(text: string): string {
  const inside = text.replace(
    /([;；\p{Cc}\p{Zl}\p{Zp}]["\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]*)(?=[=+\-@＝＋－＠])/gu,
    "$1'",
  );
  const safe = /^(?:[\t\r\n]|["\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]*[=+\-@＝＋－＠])/u.test(
    inside,
  )
    ? `'${inside}`
    : inside;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function lines(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("");
}

/**
 * A file of as many rows as there are, made while it is read: the columns at once, then a piece at a time. It starts with
 * a byte order mark, by which spreadsheets read names right. A piece that can't be read breaks the answer off, so that half
 * a file is never taken for a whole one. The next piece is read and written in its turn, once the client has taken the last.
 */
export function csvStream(
  name: string,
  columns: readonly string[],
  pieces: AsyncIterator<readonly (readonly string[])[]>,
  inTurn: InTurn,
): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(`\u{feff}${lines([columns])}`)),
    pull: async (controller) => {
      const piece = await inTurn(async () => {
        const { done, value } = await pieces.next();
        return done === true ? null : encoder.encode(lines(value));
      });
      if (piece === null) controller.close();
      else controller.enqueue(piece);
    },
    cancel: async () => void (await pieces.return?.()),
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
}
