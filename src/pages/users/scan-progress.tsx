import { useTexts } from "../../i18n/use-texts.ts";
import type { UserScan } from "../../queries/use-user-scan.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { StoppableProgress } from "../../ui/progress.tsx";
import type { ShownUsers } from "./use-shown-users.ts";
import styles from "./users.module.css";

/** Says honestly how much of the list was looked at, whatever it is read for. */
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
  readonly shown: Pick<ShownUsers, "share" | "everyone" | "scan">;
  readonly onCount: () => void;
}

/** How many of all who can have MFA here have it; in a long list that only lists, it is counted on request. */
export function ShareBar({ shown, onCount }: ShareBarProps) {
  const { t } = useTexts();
  const { share, everyone, scan } = shown;
  if (share === null) {
    return (
      <div className={styles["share"]}>
        {everyone !== null && <span>{t("users.total", { count: everyone })}</span>}
        {scan?.progress === "idle" && (
          <Button kind="text" onClick={onCount}>
            {t("users.share.count")}
          </Button>
        )}
      </div>
    );
  }
  if (share.of === 0) return null;
  const text = t("users.share", { enabled: share.on, count: share.of });
  return (
    <div className={styles["share"]}>
      <span aria-hidden>{text}</span>
      <meter className={styles["bar"]} min={0} max={share.of} value={share.on} aria-label={text}>
        {text}
      </meter>
    </div>
  );
}
