import { useTexts } from "../../i18n/use-texts.ts";
import { useTimeLeft } from "../../queries/session.ts";
import styles from "./header.module.css";
import { useState } from "react";
import { useAction } from "../../queries/use-action.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { ModalDialog } from "../../ui/modal-dialog.tsx";
import { Notice } from "../../ui/notice.tsx";

const SHOWN_UNDER_SECONDS = 300;

/** The time left of the session, once it is under five minutes; the dialog asks in the last two. */
export function TimeLeft() {
  const { t } = useTexts();
  const { secondsLeft, warning, stay } = useTimeLeft();
  const near = secondsLeft !== null && secondsLeft <= SHOWN_UNDER_SECONDS;
  if (!near) return null;
  return (
    <>
      <span role="timer" className={styles["time"]}>
        {t("frame.time-left", { count: Math.ceil(secondsLeft / 60) })}
      </span>
      {warning && <IdleDialog secondsLeft={secondsLeft} onStay={stay} />}
    </>
  );
}

interface IdleDialogProps {
  readonly secondsLeft: number;
  readonly onStay: () => Promise<void>;
}

/** Two minutes before the session ends by itself: renew it in place (WCAG 2.2.1). */
function IdleDialog({ secondsLeft, onStay }: IdleDialogProps) {
  const { t } = useTexts();
  const [tried, setTried] = useState(false);
  // A renewal does not fail by itself; a dialog that is still there afterwards says that it did not work.
  const stay = useAction(async () => {
    await onStay();
    setTried(true);
  });
  const renew = () => void stay.run();
  return (
    <ModalDialog title={t("frame.idle.title")} onClose={renew}>
      <p>{t("frame.idle.text")}</p>
      <p role="timer">{t("frame.idle.left", { count: secondsLeft })}</p>
      <div role="alert">{tried && !stay.busy && <Notice tone="bad" text={t("frame.idle.failed")} />}</div>
      <ActionRow>
        <Button kind="primary" busy={stay.busy} onClick={renew}>
          {t("frame.idle.stay")}
        </Button>
      </ActionRow>
    </ModalDialog>
  );
}
