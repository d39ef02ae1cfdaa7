import { useTexts } from "../../i18n/use-texts.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { ModalDialog } from "../../ui/modal-dialog.tsx";
import type { LeaveGuard } from "../use-leave-guard.ts";
import type { AssistedQuestion } from "./use-assisted-leave.ts";

/** Asks before an enrollment for somebody else is given up. A locked screen has a dialog of its own. */
export function AssistedLeaveDialog({ question, stay, leave }: LeaveGuard<AssistedQuestion>) {
  const { t } = useTexts();
  const inFlight = question === "inFlight";
  return (
    <ModalDialog
      open={question !== null && question !== "locked"}
      title={t(inFlight ? "enroll.leave.in-flight.title" : "hand-over.leave.title")}
      onClose={stay}
    >
      <p>{t(inFlight ? "enroll.leave.in-flight.text" : "hand-over.leave.text")}</p>
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
