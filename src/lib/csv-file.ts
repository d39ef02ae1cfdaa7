/**
 * A spreadsheet must take every cell as text: a sign that starts a formula gets an apostrophe before it (security rule 36), at
 * the start of the cell, and where a spreadsheet that splits at `;`, tabs or lines, and minds no quotes there, begins another.
 */
function cell(text: string): string {
  const inside = text.replace(
    /([;；\p{Cc}\p{Zl}\p{Zp}]["\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]*)(?=[=+\-@＝＋－＠])/gu,
    "$1'",
  );
  const safe = /^(?:[\t\r\n]|["\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]*[=+\-@＝＋－＠])/u.test(
    inside,
  )
    ? `'${inside}`
    : inside;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** Rows as CSV: RFC 4180, every cell quoted, UTF-8 with BOM so that spreadsheets read names right. */
export function csvFile(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map(cell).join(","));
  return `\u{feff}${lines.join("\r\n")}\r\n`;
}
