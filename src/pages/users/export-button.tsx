import type { ReactNode } from "react";
import { failureMessage } from "../../i18n/failure-message.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { downloadText } from "../../lib/download-text.ts";
import { useFileExport } from "../../queries/use-file-export.ts";
import { useReadAllUsers } from "../../queries/use-read-all-users.ts";
import { ExportAction } from "../../ui/export-action.tsx";
import { csvTexts } from "./csv-texts.ts";
import { userCsv } from "./user-csv.ts";

interface ExportButtonProps {
  readonly query: string;
  /** What stands beside the button. */
  readonly children: ReactNode;
}

/** All users of the present search as a file. */
export function ExportButton({ query, children }: ExportButtonProps) {
  const texts = useTexts();
  const { t } = texts;
  const readAll = useReadAllUsers();
  const { busy, progress, failure, start, stop } = useFileExport(async (reading) => {
    const users = await readAll({ nameFilter: query, ...reading });
    const date = new Date().toISOString().slice(0, 10);
    downloadText({ name: `${t("users.csv.file", { date })}.csv`, text: userCsv(users, csvTexts(texts)) });
  });
  return (
    <ExportAction
      label={t("users.export")}
      progress={busy ? progress : null}
      progressLabel={progress.total === 0 ? t("users.export.begun") : t("users.export.working", progress)}
      stopLabel={t("users.scan.stop")}
      failure={failure === null ? null : texts.say(failureMessage(failure, "listUsers"))}
      onStart={start}
      onStop={stop}
    >
      {children}
    </ExportAction>
  );
}
