import { useTexts } from "../../i18n/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./users.module.css";

interface ShareBarProps {
  readonly share: { readonly enabled: number; readonly total: number } | null;
  readonly total: number;
  readonly onCount: () => void;
}

/** The share of users with MFA as figure and bar; in a long list it is counted on request. */
export function ShareBar({ share, total, onCount }: ShareBarProps) {
  const { t } = useTexts();
  if (share === null) {
    return (
      <div className={styles["share"]}>
        <span>{t("users.total", { count: total })}</span>
        <Button kind="text" onClick={onCount}>
          {t("users.share.count")}
        </Button>
      </div>
    );
  }
  if (share.total === 0) return null;
  const text = t("users.share", { enabled: share.enabled, count: share.total });
  return (
    <div className={styles["share"]}>
      <span aria-hidden>{text}</span>
      <meter className={styles["bar"]} min={0} max={share.total} value={share.enabled} aria-label={text}>
        {text}
      </meter>
    </div>
  );
}
