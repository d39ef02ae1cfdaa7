import { useTexts } from "../../i18n/use-texts.ts";
import { useWaitingCount } from "../../queries/approvals.ts";
import { useRequests } from "../../queries/phone-requests.ts";
import styles from "./navigation.module.css";

const everyMs = 10_000;

/** How many ask for a new phone. */
export function RequestsCount() {
  return <Count count={useRequests(everyMs).requests?.length ?? 0} />;
}

/** How much waits for the reader's own decision. */
export function ApprovalsCount() {
  return <Count count={useWaitingCount(everyMs)} />;
}

function Count({ count }: { readonly count: number }) {
  const { formatNumber } = useTexts();
  return count > 0 && <strong className={styles["count"]}>{formatNumber(count)}</strong>;
}
