import { useTexts } from "../../i18n/use-texts.ts";
import { PageLink } from "../../page-link.tsx";
import { paths } from "../../paths.ts";
import { useWaitingCount } from "../../queries/approvals.ts";
import { useRequests } from "../../queries/phone-requests.ts";
import { useRuntimeConfig } from "../../queries/services.ts";
import styles from "./navigation.module.css";

/** What waits for an administrator, and how much that is. */
export function WaitingLinks() {
  const { t } = useTexts();
  const { guard, requests } = useRuntimeConfig();
  return (
    <>
      {requests && (
        <PageLink to={paths.requests()} className={styles["link"]}>
          {t("frame.nav.requests")}
          <RequestsCount />
        </PageLink>
      )}
      {guard && (
        <PageLink to={paths.approvals()} className={styles["link"]}>
          {t("frame.nav.approvals")}
          <ApprovalsCount />
        </PageLink>
      )}
    </>
  );
}

const everyMs = 10_000;

/** How many ask for a new phone. */
function RequestsCount() {
  return <Count count={useRequests(everyMs).requests?.length ?? 0} />;
}

/** How much waits for the reader's own decision. */
function ApprovalsCount() {
  return <Count count={useWaitingCount(everyMs)} />;
}

function Count({ count }: { readonly count: number }) {
  const { formatNumber } = useTexts();
  return count > 0 && <strong className={styles["count"]}>{formatNumber(count)}</strong>;
}
