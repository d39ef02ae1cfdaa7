import { useTexts } from "../../i18n/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import type { Selection } from "./use-selection.ts";
import styles from "./users.module.css";

interface SelectionBarProps {
  readonly selection: Selection;
  readonly onWork: () => void;
}

/** Appears at the foot of the page when somebody is chosen. */
export function SelectionBar({ selection, onWork }: SelectionBarProps) {
  const { t } = useTexts();
  const count = selection.users.length;
  return (
    <div role="status">
      {count > 0 && (
        <div className={styles["selection"]}>
          <span>{t("users.selected", { count })}</span>
          <Button kind="text" onClick={selection.clear}>
            {t("users.unselect")}
          </Button>
          <Button kind="primary" onClick={onWork}>
            {t("users.work")}
          </Button>
        </div>
      )}
    </div>
  );
}
