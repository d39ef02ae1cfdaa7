import { useTexts } from "../../i18n/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./users.module.css";

interface PagerProps {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

export function Pager({ page, pages, onPage }: PagerProps) {
  const { t } = useTexts();
  if (pages <= 1) return null;
  return (
    <nav className={styles["pager"]} aria-label={t("users.pages")}>
      <Button
        aria-label={t("users.previous")}
        aria-disabled={page <= 1 || undefined}
        onClick={() => onPage(page - 1)}
      >
        {t("users.previous.short")}
      </Button>
      <span>{t("users.page", { page, pages })}</span>
      <Button
        aria-label={t("users.next")}
        aria-disabled={page >= pages || undefined}
        onClick={() => onPage(page + 1)}
      >
        {t("users.next.short")}
      </Button>
    </nav>
  );
}
