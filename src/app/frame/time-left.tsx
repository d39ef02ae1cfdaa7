import { useTexts } from "../../i18n/use-texts.ts";
import { useTimeLeft } from "../../queries/use-time-left.ts";
import { usePart } from "../../ui/use-part.ts";
import { dialogsPart } from "../session/dialogs-part.ts";
import styles from "./frame.module.css";

const SHOWN_UNDER_SECONDS = 300;

/** The time left of the session, once it is under five minutes; the dialog asks in the last two. */
export function TimeLeft() {
  const { t } = useTexts();
  const { secondsLeft, warning, stay } = useTimeLeft();
  const near = secondsLeft !== null && secondsLeft <= SHOWN_UNDER_SECONDS;
  const dialogs = usePart(dialogsPart, near ? "now" : "none");
  if (!near) return null;
  return (
    <>
      <span role="timer" className={styles["time"]}>
        {t("frame.time-left", { count: Math.ceil(secondsLeft / 60) })}
      </span>
      {dialogs.kind === "here" && (
        <dialogs.value.IdleDialog open={warning} secondsLeft={secondsLeft} onStay={stay} />
      )}
    </>
  );
}
