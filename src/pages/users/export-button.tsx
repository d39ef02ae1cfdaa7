import { useEffect, useRef, useState } from "react";
import { FailureError } from "../../api/failure.ts";
import type { Failure } from "../../api/failure.ts";
import { failureMessage } from "../../i18n/failure-message.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { downloadText } from "../../lib/download-text.ts";
import { useAction } from "../../queries/use-action.ts";
import { useReadAllUsers } from "../../queries/use-read-all-users.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Progress } from "../../ui/progress.tsx";
import { csvTexts } from "./csv-texts.ts";
import { userCsv } from "./user-csv.ts";

/** Reads all users of the present search, with progress and a way out, then hands them over as a file. */
export function ExportButton({ query }: { readonly query: string }) {
  const texts = useTexts();
  const { t } = texts;
  const readAll = useReadAllUsers();
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
      const { signal } = controller;
      const users = await readAll({ nameFilter: query, signal, onProgress: setProgress });
      const date = new Date().toISOString().slice(0, 10);
      downloadText({ name: `${t("users.csv.file", { date })}.csv`, text: userCsv(users, csvTexts(texts)) });
    } catch (error) {
      if (error instanceof FailureError && !controller.signal.aborted) setFailure(error.failure);
    } finally {
      setProgress({ seen: 0, total: 0 });
    }
  });

  if (save.busy) {
    return (
      <>
        <Progress
          label={t("users.export.working", progress)}
          value={progress.seen}
          max={Math.max(1, progress.total)}
        />
        <Button kind="text" onClick={() => reading.current?.abort()}>
          {t("users.scan.stop")}
        </Button>
      </>
    );
  }
  return (
    <>
      <Button icon="download" onClick={save.run}>
        {t("users.export")}
      </Button>
      {failure !== null && (
        <Notice tone="bad" role="alert">
          {texts.say(failureMessage(failure, "listUsers"))}
        </Notice>
      )}
    </>
  );
}
