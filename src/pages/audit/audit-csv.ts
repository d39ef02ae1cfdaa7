import type { AuditEntry } from "../../api/contract/audit-page.ts";
import { csvFile } from "../../lib/csv-file.ts";

/**
 * The record as CSV, to be held against other records and read by programs: under headings of the page's language
 * everything is as it was recorded, whatever that language is. Times in UTC, so that files of several offices fit
 * together.
 * @param header in the order of the columns
 */
export function auditCsv(entries: readonly AuditEntry[], header: readonly string[]): string {
  return csvFile([
    header,
    ...entries.map((entry) => [
      new Date(entry.at).toISOString(),
      entry.event,
      entry.outcome,
      entry.userName,
      entry.actorName,
      entry.reason,
      entry.address,
      entry.traceId,
    ]),
  ]);
}
