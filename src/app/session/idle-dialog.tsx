import "../../i18n/frame-later-texts.ts";
import { useState } from "react";
import { useTexts } from "../../i18n/use-texts.ts";
import { useAction } from "../../queries/use-action.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { ModalDialog } from "../../ui/modal-dialog.tsx";
import { Notice } from "../../ui/notice.tsx";

interface IdleDialogProps {
  readonly open: boolean;
  readonly secondsLeft: number;
  readonly onStay: () => Promise<void>;
}

/** Two minutes before the session ends by itself: renew it in place (WCAG 2.2.1). */
export function IdleDialog({ open, secondsLeft, onStay }: IdleDialogProps) {
  const { t } = useTexts();
  const [tried, setTried] = useState(false);
  // A renewal does not fail by itself; a dialog that is still there afterwards says that it did not work.
  const stay = useAction(async () => {
    await onStay();
    setTried(true);
  });
  const renew = () => void stay.run();
  return (
    <ModalDialog open={open} title={t("frame.idle.title")} onClose={renew}>
      <p>{t("frame.idle.text")}</p>
      <p role="timer">{t("frame.idle.left", { count: secondsLeft })}</p>
      <div role="alert">
        {tried && !stay.busy && (
          <Notice tone="bad">
            <p>{t("frame.idle.failed")}</p>
          </Notice>
        )}
      </div>
      <ActionRow>
        <Button kind="primary" busy={stay.busy} onClick={renew}>
          {t("frame.idle.stay")}
        </Button>
      </ActionRow>
    </ModalDialog>
  );
}
