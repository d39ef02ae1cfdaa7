import { useTexts } from "../../i18n/use-texts.ts";
import { PageLink } from "../../page-link.tsx";
import { paths } from "../../paths.ts";
import { useWorkItems, useWorkQueue } from "../../queries/services.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
import { Progress } from "../../ui/progress.tsx";
import { QueueItem } from "./queue-item.tsx";
import { QueueList } from "./queue-list.tsx";
import { QueueSummary } from "./queue-summary.tsx";

/** One user at a time: the next one shows when this one is done, skipped or given up. */
export function QueuePage() {
  const { t } = useTexts();
  const queue = useWorkQueue();
  const items = useWorkItems();
  const current = items.find((item) => item.outcome === "waiting");
  const finished = items.filter((item) => item.outcome !== "waiting").length;

  if (items.length === 0) {
    return (
      <Card>
        <PageHeading>{t("queue.heading")}</PageHeading>
        <p>{t("queue.empty")}</p>
        <ActionRow>
          <PageLink className={buttonClass("primary")} to={paths.users()}>
            {t("queue.to-users")}
          </PageLink>
        </ActionRow>
      </Card>
    );
  }
  return (
    <Card>
      <PageHeading>{t("queue.heading")}</PageHeading>
      <Progress
        label={t("queue.progress", { finished, total: items.length })}
        value={finished}
        max={items.length}
      />
      {current === undefined ? (
        <QueueSummary items={items} onEnd={queue.clear} />
      ) : (
        <QueueItem
          key={current.userId}
          item={current}
          onSkip={() => queue.mark(current.userId, "skipped")}
          onFail={() => queue.mark(current.userId, "failed")}
        />
      )}
      <QueueList
        items={items}
        current={current ?? null}
        onAgain={(userId) => queue.mark(userId, "waiting")}
      />
    </Card>
  );
}
