import type { AuditEntry } from "../../api/contract/audit-page.ts";
import { csvFile } from "../../lib/csv-file.ts";

export interface AuditCsvTexts {
  /** In the order of the columns. */
  readonly header: readonly string[];
  readonly outcomes: Readonly<Record<AuditEntry["outcome"], string>>;
}

/** The record as CSV; times in UTC, so that files of several offices fit together. */
export function auditCsv(entries: readonly AuditEntry[], texts: AuditCsvTexts): string {
  return csvFile([
    texts.header,
    ...entries.map((entry) => [
      new Date(entry.at).toISOString(),
      entry.event,
      texts.outcomes[entry.outcome],
      entry.userName,
      entry.actorName,
      entry.reason,
      entry.address,
      entry.traceId,
    ]),
  ]);
}
