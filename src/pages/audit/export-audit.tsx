import { failureMessage } from "../../i18n/failure-message.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { downloadText } from "../../lib/download-text.ts";
import { useReadWholeAudit } from "../../queries/audit.ts";
import { useFileExport } from "../../queries/use-file-export.ts";
import { ExportAction } from "../../ui/export-action.tsx";
import { auditCsv } from "./audit-csv.ts";
import { auditCsvHeader } from "./audit-csv-header.ts";

/** The whole record as a file. */
export function ExportAudit({ userId }: { readonly userId: string | null }) {
  const texts = useTexts();
  const { t } = texts;
  const readWhole = useReadWholeAudit();
  const { busy, progress, failure, start, stop } = useFileExport(async (reading) => {
    const entries = await readWhole({ userId, ...reading });
    const date = new Date().toISOString().slice(0, 10);
    downloadText({
      name: `${t("audit.csv.file", { date })}.csv`,
      text: auditCsv(entries, auditCsvHeader(texts)),
    });
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
