import { useTexts } from "../../i18n/use-texts.ts";
import type { WorkItem } from "../../queries/work-queue.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { IconName } from "../../ui/icon-paths.ts";
import styles from "./queue.module.css";

const ICONS: Readonly<Record<WorkItem["outcome"], IconName>> = {
  waiting: "phone",
  done: "good",
  skipped: "cross",
  failed: "bad",
};

interface QueueListProps {
  readonly items: readonly WorkItem[];
  readonly onAgain: (userId: string) => void;
}

export function QueueList({ items, onAgain }: QueueListProps) {
  const { t } = useTexts();
  return (
    <section aria-label={t("queue.all")}>
      <ol className={styles["list"]}>
        {items.map(({ userId, userName, outcome }) => (
          <li key={userId} className={styles["item"]} data-outcome={outcome}>
            <Icon name={ICONS[outcome]} />
            <bdi className={styles["name"]}>{userName}</bdi>
            <span>{t(`queue.${outcome}`)}</span>
            {(outcome === "skipped" || outcome === "failed") && (
              <Button kind="text" onClick={() => onAgain(userId)}>
                {t("queue.again")}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
