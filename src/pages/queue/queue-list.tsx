import { useState } from "react";
import { pagerTexts } from "../../i18n/pager-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import type { WorkItem } from "../../api/contract/work-queue.ts";
import { useQueuePage } from "../../queries/work-queue.ts";
import { Button } from "../../ui/button.tsx";
import { Icon, type IconName } from "../../ui/icon.tsx";
import { Pager } from "../../ui/pager.tsx";
import styles from "./queue.module.css";

const ICONS: Readonly<Record<WorkItem["outcome"], IconName>> = {
  waiting: "person",
  done: "good",
  skipped: "cross",
  failed: "bad",
};

interface QueueListProps {
  readonly id: string;
  readonly total: number;
  /** Who is worked on here now; null when nobody is left. */
  readonly due: WorkItem | null;
  readonly onAgain: (userId: string) => void;
}

/** A hundred thousand rows at once would hold the tab up. */
const ROWS = 50;

export function QueueList({ id, total, due, onAgain }: QueueListProps) {
  const texts = useTexts();
  const { t } = texts;
  // The page of the one who is due, until somebody looks elsewhere; the next one shows their own again.
  const own = Math.floor(((due?.place ?? 1) - 1) / ROWS) + 1;
  const [looked, setLooked] = useState({ at: due?.place, page: own });
  const pages = Math.max(1, Math.ceil(total / ROWS));
  const page = looked.at === due?.place ? Math.min(looked.page, pages) : own;
  const first = (page - 1) * ROWS;
  const items = useQueuePage(id, first, ROWS)?.results ?? [];
  return (
    <section aria-label={t("queue.all")}>
      <ol className={styles["list"]}>
        {items.map(({ place, userId, userName, outcome, by }) => {
          // In somebody's hand: here, or with another agent, who is named.
          const isDue = userId === due?.userId;
          const state = isDue || (outcome === "waiting" && by !== undefined) ? "now" : outcome;
          return (
            <li key={place} value={place} className={styles["item"]} data-outcome={outcome}>
              <Icon name={ICONS[outcome]} />
              <span className={styles["name"]}>
                <bdi>{userName}</bdi>
              </span>
              <span className={styles["state"]}>
                {t(`queue.${state}`)}
                {by !== undefined && !isDue && (
                  <>
                    {" · "}
                    <bdi>{by}</bdi>
                  </>
                )}
              </span>
              {(outcome === "skipped" || outcome === "failed") && (
                <span className={styles["again"]}>
                  <Button kind="text" onClick={() => onAgain(userId)}>
                    {t("queue.again")}
                  </Button>
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <Pager
        {...pagerTexts(texts, page, pages)}
        jump={{ label: t("users.page.jump"), go: t("users.page.go") }}
        onPage={(chosen) => setLooked({ at: due?.place, page: chosen })}
      />
    </section>
  );
}
