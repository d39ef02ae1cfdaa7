import { useState } from "react";
import { useParams } from "react-router";
import type { WorkOutcome } from "../../api/contract/work-queue.ts";
import { failureIn, type Failure } from "../../api/failure.ts";
import { retryTexts } from "../../i18n/failure-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { PageLink } from "../../page-link.tsx";
import { paths } from "../../paths.ts";
import { useAction } from "../../queries/use-action.ts";
import { useNextInQueue, useQueueCalls } from "../../queries/work-queue.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { useKeptFocus } from "../../ui/hooks/use-kept-focus.ts";
import { PageHeading } from "../../ui/page-heading.tsx";
import { Progress } from "../../ui/progress.tsx";
import { RetryNotice } from "../../ui/retry-notice.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { QueueItem } from "./queue-item.tsx";
import { QueueList } from "./queue-list.tsx";
import { QueueSummary } from "./queue-summary.tsx";

/** One user at a time: the next one shows when this one is done, skipped or given up. */
export function QueuePage() {
  const { queueId = "" } = useParams();
  return <OfQueue key={queueId} id={queueId} />;
}

function OfQueue({ id }: { readonly id: string }) {
  const texts = useTexts();
  const { t } = texts;
  const { next, loading, failure: unread, reload } = useNextInQueue(id);
  const calls = useQueueCalls();
  useKeptFocus(next?.due?.userId);
  const [ended, setEnded] = useState(false);
  const [unsent, setUnsent] = useState<Failure | null>(null);
  const { run, busy } = useAction(async (work: () => Promise<void>) => {
    setUnsent(null);
    try {
      await work();
    } catch (error) {
      setUnsent(failureIn(error));
    }
  });
  const mark = (userId: string, outcome: WorkOutcome) => run(() => calls.mark(id, userId, outcome));
  const failure = unsent ?? unread;
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
      {!gone && failure !== null && (
        <RetryNotice {...retryTexts(texts, failure, "askGuard")} busy={loading} onRetry={reload} />
      )}
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
