/** A spreadsheet must take every cell as text: a leading `= + - @` or tab starts a formula (security rule 36). */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** Rows as CSV: RFC 4180, every cell quoted, UTF-8 with BOM so that spreadsheets read names right. */
export function csvFile(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map(cell).join(","));
  return `\u{feff}${lines.join("\r\n")}\r\n`;
}
