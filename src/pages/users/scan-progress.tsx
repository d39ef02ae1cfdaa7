import { useTexts } from "../../i18n/use-texts.ts";
import type { UserScan } from "../../queries/use-user-scan.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { StoppableProgress } from "../../ui/progress.tsx";
import styles from "./users.module.css";

/** Says honestly how much of the list the filter has looked at. */
export function ScanProgress({ scan }: { readonly scan: UserScan }) {
  const { t } = useTexts();
  const { seen, total } = scan;
  if (scan.progress === "running") {
    return (
      <StoppableProgress
        label={t("users.scan.working", { seen, total })}
        seen={seen}
        total={total}
        stopLabel={t("users.scan.stop")}
        onStop={scan.stop}
      />
    );
  }
  if (scan.progress === "stopped" || scan.progress === "failed") {
    return (
      <Notice tone="warn" title={t("users.scan.stopped", { seen, total })} role="status">
        <Button onClick={scan.resume}>{t("users.scan.resume")}</Button>
      </Notice>
    );
  }
  return null;
}

interface ShareBarProps {
  readonly share: { readonly enabled: number; readonly total: number } | null;
  readonly total: number;
  readonly onCount: () => void;
}

/** What the scan is for without a filter: the share of users with MFA; in a long list it is counted on request. */
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
