import { useTexts } from "../../i18n/use-texts.ts";
import { useTimeLeft } from "../../queries/use-time-left.ts";
import { IdleDialog } from "../session/idle-dialog.tsx";
import styles from "./frame.module.css";

const SHOWN_UNDER_SECONDS = 300;

/** The time left of the session, once it is under five minutes; the dialog asks in the last two. */
export function TimeLeft() {
  const { t } = useTexts();
  const { secondsLeft, warning, stay } = useTimeLeft();
  if (secondsLeft === null || secondsLeft > SHOWN_UNDER_SECONDS) return null;
  return (
    <>
      <span role="timer" className={styles["time"]}>
        {t("frame.time-left", { count: Math.ceil(secondsLeft / 60) })}
      </span>
      <IdleDialog open={warning} secondsLeft={secondsLeft} onStay={stay} />
    </>
  );
}
