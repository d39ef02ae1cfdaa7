import { useTexts } from "../i18n/use-texts.ts";
import { ActionRow } from "../ui/action-row.tsx";
import { Button } from "../ui/button.tsx";
import { ModalDialog } from "../ui/modal-dialog.tsx";

interface LeaveQuestionDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly text: string;
  readonly stay: () => void;
  readonly leave: () => void;
}

/** The one way in which leaving is asked about: to stay is the primary answer, and what Esc means. */
export function LeaveQuestionDialog({ open, title, text, stay, leave }: LeaveQuestionDialogProps) {
  const { t } = useTexts();
  return (
    <ModalDialog open={open} title={title} onClose={stay}>
      <p>{text}</p>
      <ActionRow
        fill
        start={
          <Button kind="leave" onClick={leave}>
            {t("enroll.leave.leave")}
          </Button>
        }
      >
        <Button kind="primary" onClick={stay}>
          {t("enroll.leave.stay")}
        </Button>
      </ActionRow>
    </ModalDialog>
  );
}
