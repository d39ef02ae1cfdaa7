import "./later-texts.ts";
import { useTexts } from "../i18n/use-texts.ts";
import { ActionRow } from "../ui/action-row.tsx";
import { Button } from "../ui/button.tsx";
import { ModalDialog } from "../ui/modal-dialog.tsx";
import type { LeaveQuestion } from "./leave-question.ts";
import type { LeaveGuard } from "./use-leave-guard.ts";

/** Asks before something is lost. Esc stays. */
export function LeaveDialog({ question, stay, leave }: LeaveGuard<LeaveQuestion>) {
  const { t } = useTexts();
  const inFlight = question === "inFlight";
  return (
    <ModalDialog
      open={question !== null}
      title={t(inFlight ? "enroll.leave.in-flight.title" : "enroll.leave.unsaved.title")}
      onClose={stay}
    >
      <p>{t(inFlight ? "enroll.leave.in-flight.text" : "enroll.leave.unsaved.text")}</p>
      <ActionRow
        start={
          <Button kind="danger" onClick={leave}>
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
