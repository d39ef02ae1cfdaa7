import { useState } from "react";
import { useParams } from "react-router";
import type { WorkOutcome, WorkQueue } from "../../api/contract/work-queue.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { PageLink } from "../../page-link.tsx";
import { paths } from "../../paths.ts";
import { ReadFailed } from "../../read-failed.tsx";
import { useTriedAction } from "../../queries/use-tried-action.ts";
import { useNextInQueue, useQueueCalls } from "../../queries/work-queue.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { buttonClass, Button, singlePress } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { useKeptFocus } from "../../ui/hooks/use-kept-focus.ts";
import { PageHeading } from "../../ui/page-heading.tsx";
import { Progress } from "../../ui/progress.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { QueueItem } from "./queue-item.tsx";
import { QueueList } from "./queue-list.tsx";
import { downloadFile } from "../../lib/text-file.ts";
import { FileExport } from "../../file-export.tsx";
import { Notice } from "../../ui/notice.tsx";

/** One user at a time: the next one shows when this one is done, skipped or given up. */
export function QueuePage() {
  const { queueId = "" } = useParams();
  return <OfQueue key={queueId} id={queueId} />;
}

function OfQueue({ id }: { readonly id: string }) {
  const { t } = useTexts();
  const reading = useNextInQueue(id);
  const { next } = reading;
  const calls = useQueueCalls();
  useKeptFocus(next?.due?.userId);
  const [ended, setEnded] = useState(false);
  const { run, busy, failure: unsent } = useTriedAction(async (work: () => Promise<void>) => work());
  const mark = (userId: string, outcome: WorkOutcome) => run(() => calls.mark(id, userId, outcome));
  const failure = unsent ?? reading.failure;
  const gone = ended || (failure?.kind === "refused" && failure.status === 404);

  return (
    <Card>
      <PageHeading>{t("queue.heading")}</PageHeading>
      {gone && (
        <>
          <p>{t("queue.empty")}</p>
          <ActionRow>
            <PageLink className={buttonClass("primary")} to={paths.users()}>
              {t("queue.to-users")}
            </PageLink>
          </ActionRow>
        </>
      )}
      {!gone && <ReadFailed reading={{ ...reading, failure }} call="askGuard" />}
      {!gone && failure === null && next === null && <StatusLine>{t("frame.loading")}</StatusLine>}
      {!gone && next !== null && (
        <>
          <Progress
            label={t("queue.progress", { finished: finishedOf(next.queue), total: next.queue.total })}
            value={finishedOf(next.queue)}
            max={next.queue.total}
          />
          {next.due !== null && (
            <QueueItem
              key={next.due.userId}
              item={next.due}
              busy={busy}
              onSkip={() => mark(next.due?.userId ?? "", "skipped")}
              onFail={() => mark(next.due?.userId ?? "", "failed")}
            />
          )}
          {next.due === null && finishedOf(next.queue) < next.queue.total && (
            <StatusLine>{t("queue.others")}</StatusLine>
          )}
          {finishedOf(next.queue) === next.queue.total && (
            <QueueSummary
              queue={next.queue}
              onEnd={() =>
                run(async () => {
                  await calls.end(id);
                  setEnded(true);
                })
              }
            />
          )}
          <QueueList
            id={id}
            total={next.queue.total}
            due={next.due}
            onAgain={(userId) => mark(userId, "waiting")}
          />
        </>
      )}
    </Card>
  );
}

function finishedOf(queue: {
  readonly done: number;
  readonly skipped: number;
  readonly failed: number;
}): number {
  return queue.done + queue.skipped + queue.failed;
}

/** How it went: counts here, names and outcomes in a file for a ticket. No secrets. */
export function QueueSummary({ queue, onEnd }: { readonly queue: WorkQueue; readonly onEnd: () => void }) {
  const { t } = useTexts();
  const { file } = useQueueCalls();
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
        <FileExport
          label={t("users.export.count", { count: queue.total })}
          working={() => t("users.export.begun")}
          stopLabel={t("users.scan.stop")}
          call="askGuard"
          make={async ({ signal }) => {
            const name = `${t("queue.heading")} ${new Date().toISOString().slice(0, 10)}.csv`;
            downloadFile(name, await file(queue.id, signal));
          }}
        />
      </ActionRow>
    </>
  );
}
