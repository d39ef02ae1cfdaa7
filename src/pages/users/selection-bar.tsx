import type { ReactNode } from "react";
import { failureTexts } from "../../i18n/failure-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { isSelectable, type Selection } from "../../queries/user-selection.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Notice } from "../../ui/notice.tsx";
import { StoppableProgress } from "../../ui/progress.tsx";
import { useStoppable } from "../../file-export.tsx";
import { useCountSelectable, type UsersFilter } from "../../queries/user-directory.ts";
import type { ShownUsers } from "./use-shown-users.ts";
import { isFiltered } from "./users-tools.tsx";
import styles from "./users.module.css";
import { useNavigate } from "react-router";
import { PageLink } from "../../page-link.tsx";
import { paths } from "../../paths.ts";
import { useTriedAction } from "../../queries/use-tried-action.ts";
import { useQueueCalls, useQueues } from "../../queries/work-queue.ts";

interface SelectManyProps {
  readonly shown: Pick<ShownUsers, "rows" | "total" | "pages" | "searching">;
  readonly filter: UsersFilter;
  /** Null where no server of ours keeps a queue. */
  readonly selection: Selection | null;
  /** What else can be done with those who were found. */
  readonly children: ReactNode;
}

/** Above the list: how many were found, and the ways to choose many of them at once. */
export function SelectMany({ shown, filter, selection, children }: SelectManyProps) {
  const texts = useTexts();
  const { t } = texts;
  const { rows, total, pages, searching } = shown;
  const countSelectable = useCountSelectable();
  const { busy, progress, failure, start, stop } = useStoppable(async ({ signal }) => {
    selection?.setAll(await countSelectable(filter, signal));
  });
  const onPage = (rows ?? []).filter(isSelectable);
  if (rows === null || rows.length === 0) return null;
  return (
    <div className={styles["many"]}>
      {selection !== null && onPage.length > 0 && (
        <Checkbox
          label={t("users.select.page")}
          checked={onPage.every(({ id }) => selection.has(id))}
          onChange={(selected) => selection.set(onPage, selected)}
        />
      )}
      {isFiltered(filter) && !searching && <span>{t("users.match", { count: total })}</span>}
      {selection !== null && pages > 1 && !searching && (
        <Button kind="text" aria-disabled={busy || undefined} onClick={start}>
          {t("users.select.all", { count: total })}
        </Button>
      )}
      <div className={styles["else"]}>{children}</div>
      {busy && (
        <StoppableProgress
          label={t("users.select.working", progress)}
          {...progress}
          stopLabel={t("users.scan.stop")}
          onStop={stop}
        />
      )}
      {failure !== null && (
        <Notice tone="bad" role="alert" text={failureTexts(texts, failure, "listUsers").text} />
      )}
    </div>
  );
}

/** At the foot of the window while somebody is chosen, wherever the list is scrolled to: a queue of them begins here. */
export function SelectionBar({ selection: { count, of, clear } }: { readonly selection: Selection }) {
  const texts = useTexts();
  const { t } = texts;
  const navigate = useNavigate();
  const { start } = useQueueCalls();
  const { run, busy, failure } = useTriedAction(async () => {
    const id = await start(of);
    clear();
    void navigate(paths.queue(id));
  });
  return (
    <div role="status" className={styles["foot"]}>
      {count > 0 && (
        <div className={styles["selection"]}>
          <span>{t("users.selected", { count })}</span>
          <Button kind="text" onClick={clear}>
            {t("users.unselect")}
          </Button>
          <Button kind="primary" busy={busy} onClick={() => run()}>
            {t("users.queue.start", { count })}
          </Button>
          {failure !== null && <p>{failureTexts(texts, failure, "tellGuard").text}</p>}
        </div>
      )}
    </div>
  );
}

/** Ways back into the queues that the server keeps, one's own and those of others. */
export function OpenQueues() {
  const { t } = useTexts();
  const queues = useQueues();
  return queues.map(({ id, startedBy: name, total, done, skipped, failed }) => (
    <p key={id} className={styles["age"]}>
      <PageLink to={paths.queue(id)}>
        {t("users.queue.open", { name, finished: done + skipped + failed, total })}
      </PageLink>
    </p>
  ));
}
