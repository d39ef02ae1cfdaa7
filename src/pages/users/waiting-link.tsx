import { useTexts } from "../../i18n/use-texts.ts";
import { PageLink } from "../../page-link.tsx";
import { paths } from "../../paths.ts";
import { useWaitingCount } from "../../queries/approvals.ts";
import styles from "./users.module.css";

const everyMs = 30_000;

/** To what waits for a second administrator, and how much that is. */
export function WaitingLink() {
  const { t, formatNumber } = useTexts();
  const count = useWaitingCount(everyMs);
  return (
    <PageLink to={paths.approvals()}>
      {t("users.approvals")}
      {count > 0 && <strong className={styles["waiting"]}>{formatNumber(count)}</strong>}
    </PageLink>
  );
}
