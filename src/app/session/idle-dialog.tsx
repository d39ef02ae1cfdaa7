import { useTexts } from "../../i18n/use-texts.ts";
import { useAction } from "../../queries/use-action.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { ModalDialog } from "../../ui/modal-dialog.tsx";

interface IdleDialogProps {
  readonly open: boolean;
  readonly secondsLeft: number;
  readonly onStay: () => Promise<void>;
}

/** Two minutes before the session ends by itself: renew it in place (WCAG 2.2.1). */
export function IdleDialog({ open, secondsLeft, onStay }: IdleDialogProps) {
  const { t } = useTexts();
  const stay = useAction(onStay);
  const renew = () => void stay.run();
  return (
    <ModalDialog open={open} title={t("frame.idle.title")} onClose={renew}>
      <p>{t("frame.idle.text")}</p>
      <p role="timer">{t("frame.idle.left", { count: secondsLeft })}</p>
      <ActionRow>
        <Button kind="primary" busy={stay.busy} onClick={renew}>
          {t("frame.idle.stay")}
        </Button>
      </ActionRow>
    </ModalDialog>
  );
}
