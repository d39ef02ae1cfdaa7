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
      <Button aria-disabled={page <= 1 || undefined} onClick={() => onPage(page - 1)}>
        {t("users.previous")}
      </Button>
      <span>{t("users.page", { page, pages })}</span>
      <Button aria-disabled={page >= pages || undefined} onClick={() => onPage(page + 1)}>
        {t("users.next")}
      </Button>
    </nav>
  );
}
