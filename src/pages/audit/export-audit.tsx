import type { AuditEntry } from "../../api/contract/audit-entry.ts";
import { failureMessage } from "../../i18n/failure-message.ts";
import type { Texts } from "../../i18n/texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { csvFile } from "../../lib/csv-file.ts";
import { downloadText } from "../../lib/text-file.ts";
import { useReadWholeAudit } from "../../queries/audit.ts";
import { useFileExport } from "../../queries/use-file-export.ts";
import { ExportAction } from "../../ui/export-action.tsx";

/** The whole record as a file. */
export function ExportAudit({ userId }: { readonly userId: string | null }) {
  const texts = useTexts();
  const { t } = texts;
  const readWhole = useReadWholeAudit();
  const { busy, progress, failure, start, stop } = useFileExport(async (reading) => {
    const entries = await readWhole({ userId, ...reading });
    const date = new Date().toISOString().slice(0, 10);
    downloadText({ name: `${t("audit.csv.file", { date })}.csv`, text: auditCsv(entries, headerOf(texts)) });
  });
  return (
    <ExportAction
      label={t("audit.export")}
      progress={busy ? progress : null}
      progressLabel={progress.total === 0 ? t("audit.export.begun") : t("audit.export.working", progress)}
      stopLabel={t("audit.stop")}
      failure={failure === null ? null : texts.say(failureMessage(failure, "listAudit"))}
      onStart={start}
      onStop={stop}
    />
  );
}

/**
 * The record as CSV, to be held against other records and read by programs: under headings of the page's language
 * everything is as it was recorded, whatever that language is. Times in UTC, so that files of several offices fit
 * together. The last column is what the server's `verify-audit` takes: against it a later cut of the record shows.
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
      entry.hash === "" ? "" : `${entry.id}:${entry.hash}`,
    ]),
  ]);
}

function headerOf({ t }: Texts): readonly string[] {
  return [
    t("audit.when"),
    t("audit.event"),
    t("audit.outcome"),
    t("audit.user"),
    t("audit.by"),
    t("audit.reason"),
    t("audit.address"),
    t("audit.trace"),
    t("audit.seal"),
  ];
}
