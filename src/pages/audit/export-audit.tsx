import { useEffect, useRef, useState } from "react";
import { FailureError } from "../../api/failure.ts";
import type { Failure } from "../../api/failure.ts";
import { failureMessage } from "../../i18n/failure-message.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { downloadText } from "../../lib/download-text.ts";
import { useReadWholeAudit } from "../../queries/audit.ts";
import { useAction } from "../../queries/use-action.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Progress } from "../../ui/progress.tsx";
import { auditCsv } from "./audit-csv.ts";
import { auditCsvTexts } from "./audit-csv-texts.ts";

/** Reads the whole record, with progress and a way out, then hands it over as a file. */
export function ExportAudit({ userId }: { readonly userId: string | null }) {
  const texts = useTexts();
  const { t } = texts;
  const readWhole = useReadWholeAudit();
  const [progress, setProgress] = useState({ seen: 0, total: 0 });
  const [failure, setFailure] = useState<Failure | null>(null);
  const reading = useRef<AbortController | null>(null);
  // Follows the page: whoever leaves it wants no more of the list.
  useEffect(() => () => reading.current?.abort(), []);

  const save = useAction(async () => {
    const controller = new AbortController();
    reading.current = controller;
    setFailure(null);
    try {
      const entries = await readWhole({ userId, signal: controller.signal, onProgress: setProgress });
      const date = new Date().toISOString().slice(0, 10);
      const text = auditCsv(entries, auditCsvTexts(texts));
      downloadText({ name: `${t("audit.csv.file", { date })}.csv`, text });
    } catch (error) {
      if (error instanceof FailureError && !controller.signal.aborted) setFailure(error.failure);
    } finally {
      setProgress({ seen: 0, total: 0 });
    }
  });
  if (save.busy) {
    const { seen, total } = progress;
    return (
      <div>
        <Progress label={t("audit.export.working", progress)} value={seen} max={Math.max(1, total)} />
        <Button kind="text" onClick={() => reading.current?.abort()}>
          {t("audit.stop")}
        </Button>
      </div>
    );
  }
  return (
    <div>
      <Button icon="download" onClick={save.run}>
        {t("audit.export")}
      </Button>
      {failure !== null && (
        <Notice tone="bad" role="alert">
          <p>{texts.say(failureMessage(failure, "listAudit"))}</p>
        </Notice>
      )}
    </div>
  );
}
