import type { ReactNode } from "react";
import { failureTexts } from "../../i18n/failure-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { isSelectable } from "../../queries/user-selection.ts";
import type { Selection, SelectedUser } from "../../queries/user-selection.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Notice } from "../../ui/notice.tsx";
import { StoppableProgress } from "../../ui/progress.tsx";
import { useFileExport } from "../../queries/use-file-export.ts";
import type { ReadMatching } from "./use-read-matching.ts";
import type { ShownUsers } from "./use-scanned-users.ts";
import styles from "./users.module.css";

interface SelectManyProps {
  readonly shown: Pick<ShownUsers, "rows" | "total" | "pages" | "searching">;
  /** Whether a filter leaves somebody out: then the number of those who it finds is told. */
  readonly filtered: boolean;
  readonly selection: Selection;
  readonly readMatching: ReadMatching<SelectedUser>;
  /** What else can be done with those who were found. */
  readonly children: ReactNode;
}

/** Above the list: how many were found, and the ways to choose many of them at once. */
export function SelectMany({ shown, filtered, selection, readMatching, children }: SelectManyProps) {
  const texts = useTexts();
  const { t } = texts;
  const { rows, total, pages, searching } = shown;
  const { busy, progress, failure, start, stop } = useFileExport(async (reading) => {
    selection.set(await readMatching(reading), true);
  });
  const onPage = (rows ?? []).filter(isSelectable);
  if (rows === null || rows.length === 0) return null;
  return (
    <div className={styles["many"]}>
      {onPage.length > 0 && (
        <Checkbox
          label={t("users.select.page")}
          checked={onPage.every(({ id }) => selection.has(id))}
          onChange={(selected) => selection.set(onPage, selected)}
        />
      )}
      {filtered && !searching && <span>{t("users.match", { count: total })}</span>}
      {pages > 1 && !searching && (
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
        <Notice tone="bad" role="alert">
          <p>{failureTexts(texts, failure, "listUsers").text}</p>
        </Notice>
      )}
    </div>
  );
}

interface SelectionBarProps {
  readonly count: number;
  readonly onClear: () => void;
  readonly onStart: () => void;
}

/** At the foot of the window while somebody is chosen, wherever the list is scrolled to. */
export function SelectionBar({ count, onClear, onStart }: SelectionBarProps) {
  const { t } = useTexts();
  return (
    <div role="status" className={styles["foot"]}>
      {count > 0 && (
        <div className={styles["selection"]}>
          <span>{t("users.selected", { count })}</span>
          <Button kind="text" onClick={onClear}>
            {t("users.unselect")}
          </Button>
          <Button kind="primary" onClick={onStart}>
            {t("users.queue.start", { count })}
          </Button>
        </div>
      )}
    </div>
  );
}
