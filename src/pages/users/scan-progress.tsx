import { useTexts } from "../../i18n/use-texts.ts";
import type { UserScan } from "../../queries/use-user-scan.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { StoppableProgress } from "../../ui/stoppable-progress.tsx";

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
