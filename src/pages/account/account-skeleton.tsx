import { useTexts } from "../../i18n/use-texts.ts";
import { StatusLine } from "../../ui/status-line.tsx";
import styles from "./account.module.css";

/** Holds the place of the state while it is read, so that nothing jumps. */
export function AccountSkeleton() {
  const { t } = useTexts();
  return (
    <div className={styles["skeleton"]}>
      <StatusLine>{t("frame.loading")}</StatusLine>
    </div>
  );
}
