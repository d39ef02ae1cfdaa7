import { failureTexts } from "../../i18n/failure-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { downloadFile } from "../../lib/text-file.ts";
import { useAuditFile } from "../../queries/audit.ts";
import type { AuditFilter } from "../../queries/audit.ts";
import { useFileExport } from "../../queries/use-file-export.ts";
import { ExportAction } from "../../ui/export-action.tsx";

/** Exactly what the filter finds, as a file; its last line is what `verify-audit` takes. */
export function ExportAudit({ filter }: { readonly filter: AuditFilter }) {
  const texts = useTexts();
  const { t } = texts;
  const readFile = useAuditFile();
  const { busy, progress, failure, start, stop } = useFileExport(async ({ signal }) => {
    const name = t("audit.csv.file", { date: new Date().toISOString().slice(0, 10) });
    downloadFile(`${name}.csv`, await readFile(filter, signal));
  });
  return (
    <ExportAction
      label={t("audit.export")}
      progress={busy ? progress : null}
      progressLabel={t("audit.export.begun")}
      stopLabel={t("audit.stop")}
      failure={failure === null ? null : failureTexts(texts, failure, "listAudit").text}
      onStart={start}
      onStop={stop}
    />
  );
}
