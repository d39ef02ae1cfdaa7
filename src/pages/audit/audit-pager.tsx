import { useTexts } from "../../i18n/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./audit.module.css";

interface AuditPagerProps {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

export function AuditPager({ page, pages, onPage }: AuditPagerProps) {
  const { t } = useTexts();
  if (pages <= 1) return null;
  return (
    <nav className={styles["pager"]} aria-label={t("audit.pages")}>
      <Button aria-disabled={page <= 1 || undefined} onClick={() => onPage(page - 1)}>
        {t("audit.newer")}
      </Button>
      <span>{t("audit.page", { page, pages })}</span>
      <Button aria-disabled={page >= pages || undefined} onClick={() => onPage(page + 1)}>
        {t("audit.older")}
      </Button>
    </nav>
  );
}
