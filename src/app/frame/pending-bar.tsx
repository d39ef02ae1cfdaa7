import { useNavigation } from "react-router";
import { useTexts } from "../../i18n/use-texts.ts";
import { StatusLine } from "../../ui/status-line.tsx";
import { useStillWaiting } from "../../ui/use-still-waiting.ts";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import styles from "./frame.module.css";

/** While the next page is on its way the old one stays; over 300 ms a bar says so, over 8 s words. */
export function PendingBar() {
  const { t } = useTexts();
  const busy = useNavigation().state !== "idle";
  const late = useStillWaiting(busy);
  return (
    <>
      {busy && <div className={styles["pending"]} />}
      <VisuallyHidden>
        <StatusLine>{late && t("frame.still-waiting")}</StatusLine>
      </VisuallyHidden>
    </>
  );
}
