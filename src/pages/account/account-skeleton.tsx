import { useTexts } from "../../i18n/use-texts.ts";
import { StatusLine } from "../../ui/status-line.tsx";
import { useStillWaiting } from "../../ui/use-still-waiting.ts";
import styles from "./account.module.css";

/** Holds the place of the state while it is read, so that nothing jumps. */
export function AccountSkeleton() {
  const { t } = useTexts();
  const late = useStillWaiting(true);
  return (
    <div className={styles["skeleton"]}>
      <StatusLine>{t(late ? "frame.still-waiting" : "frame.loading")}</StatusLine>
    </div>
  );
}
