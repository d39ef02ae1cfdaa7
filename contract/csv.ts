/**
 * A cell of a file (RFC 4180). What a spreadsheet would run as a formula gets an apostrophe before it: at the start of the
 * cell, and where a spreadsheet that splits at `;`, tabs or lines, and minds no quotes there, begins another.
 */
function csvCell(text: string): string {
  const inside = text.replace(
    /([;；\p{Cc}\p{Zl}\p{Zp}]["\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]*)(?=[=+\-@＝＋－＠])/gu,
    "$1'",
  );
  const safe = /^(?:[\t\r\n\0]|["\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]*[=+\-@＝＋－＠])/u.test(
    inside,
  )
    ? `'${inside}`
    : inside;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows of a file, each with its line break; cells are quoted where they need it. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("");
}

/** The start of a file: its columns, behind a byte order mark, by which spreadsheets read names right. */
export function csvFile(rows: readonly (readonly string[])[]): string {
  return `\u{feff}${csvLines(rows)}`;
}
