import type { WorkQueue } from "../../api/contract/work-queue.ts";
import { failureTexts } from "../../i18n/failure-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { downloadFile } from "../../lib/text-file.ts";
import { useFileExport } from "../../queries/use-file-export.ts";
import { useQueueCalls } from "../../queries/work-queue.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button, singlePress } from "../../ui/button.tsx";
import { ExportAction } from "../../ui/export-action.tsx";
import { Notice } from "../../ui/notice.tsx";

/** How it went: counts here, names and outcomes in a file for a ticket. No secrets. */
export function QueueSummary({ queue, onEnd }: { readonly queue: WorkQueue; readonly onEnd: () => void }) {
  const texts = useTexts();
  const { t } = texts;
  const { file } = useQueueCalls();
  const { busy, progress, failure, start, stop } = useFileExport(async ({ signal }) => {
    const name = `${t("queue.heading")} ${new Date().toISOString().slice(0, 10)}.csv`;
    downloadFile(name, await file(queue.id, signal));
  });
  return (
    <>
      <Notice tone="good" role="status" title={t("queue.summary")}>
        <p>{t("queue.summary.done", { count: queue.done })}</p>
        <p>{t("queue.summary.skipped", { count: queue.skipped })}</p>
        <p>{t("queue.summary.failed", { count: queue.failed })}</p>
      </Notice>
      <ActionRow
        start={
          <Button kind="text" onClick={singlePress(onEnd)}>
            {t("queue.end")}
          </Button>
        }
      >
        <ExportAction
          label={t("users.export.count", { count: queue.total })}
          progress={busy ? progress : null}
          progressLabel={t("users.export.begun")}
          stopLabel={t("users.scan.stop")}
          failure={failure === null ? null : failureTexts(texts, failure, "askGuard").text}
          onStart={start}
          onStop={stop}
        />
      </ActionRow>
    </>
  );
}
