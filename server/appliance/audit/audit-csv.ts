import type { PresentedAudit } from "./present-audit.ts";

const COLUMNS = [
  "id",
  "at",
  "event",
  "outcome",
  "reason",
  "actorId",
  "actorName",
  "userId",
  "userName",
  "address",
  "traceId",
] as const;

/** RFC 4180. A cell that a spreadsheet would run as a formula gets an apostrophe before it (security rule 36). */
export function auditCsv(rows: readonly PresentedAudit[]): string {
  const lines = rows.map((row) => COLUMNS.map((column) => cell(row[column] ?? "")).join(","));
  return [COLUMNS.join(","), ...lines, ""].join("\r\n");
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
