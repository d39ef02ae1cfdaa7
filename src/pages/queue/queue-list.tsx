import { useTexts } from "../../i18n/use-texts.ts";
import type { WorkItem } from "../../queries/work-queue.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { IconName } from "../../ui/icon.tsx";
import styles from "./queue.module.css";

const ICONS: Readonly<Record<WorkItem["outcome"], IconName>> = {
  waiting: "person",
  done: "good",
  skipped: "cross",
  failed: "bad",
};

interface QueueListProps {
  readonly items: readonly WorkItem[];
  /** Who is worked on now; null when everybody was. */
  readonly current: WorkItem | null;
  readonly onAgain: (userId: string) => void;
}

export function QueueList({ items, current, onAgain }: QueueListProps) {
  const { t } = useTexts();
  return (
    <section aria-label={t("queue.all")}>
      <ol className={styles["list"]}>
        {items.map(({ userId, userName, outcome }) => (
          <li key={userId} className={styles["item"]} data-outcome={outcome}>
            <Icon name={ICONS[outcome]} />
            <span className={styles["name"]}>
              <bdi>{userName}</bdi>
            </span>
            <span>{t(`queue.${userId === current?.userId ? "now" : outcome}`)}</span>
            {(outcome === "skipped" || outcome === "failed") && (
              <span className={styles["again"]}>
                <Button kind="text" onClick={() => onAgain(userId)}>
                  {t("queue.again")}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
