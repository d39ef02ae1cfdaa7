import { useState } from "react";
import { useTexts } from "../../i18n/use-texts.ts";
import type { WorkItem } from "../../queries/work-queue.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { IconName } from "../../ui/icon.tsx";
import { Pager } from "../../ui/pager.tsx";
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

/** A hundred thousand rows at once would hold the tab up. */
const ROWS = 50;

export function QueueList({ items, current, onAgain }: QueueListProps) {
  const { t } = useTexts();
  // The page of the one who is due, until somebody looks elsewhere; the next one shows their own again.
  const due = Math.floor((current === null ? 0 : items.indexOf(current)) / ROWS) + 1;
  const [looked, setLooked] = useState({ current, page: due });
  const pages = Math.ceil(items.length / ROWS);
  const page = looked.current === current ? Math.min(looked.page, pages) : due;
  const first = (page - 1) * ROWS;
  return (
    <section aria-label={t("queue.all")}>
      <ol className={styles["list"]} start={first + 1}>
        {items.slice(first, first + ROWS).map(({ userId, userName, outcome }) => (
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
      <Pager
        label={t("users.pages")}
        place={t("users.page", { page, pages })}
        page={page}
        pages={pages}
        previous={{ text: t("users.previous.short"), name: t("users.previous") }}
        next={{ text: t("users.next.short"), name: t("users.next") }}
        jump={{ label: t("users.page.jump"), go: t("users.page.go") }}
        onPage={(chosen) => setLooked({ current, page: chosen })}
      />
    </section>
  );
}
