import type { PlainKey } from "../i18n/english.ts";
import { useTexts } from "../i18n/use-texts.ts";
import { ActionRow } from "../ui/action-row.tsx";
import { Button } from "../ui/button.tsx";
import { ModalDialog } from "../ui/modal-dialog.tsx";
import type { LeaveGuard } from "./use-leave-guard.ts";

/** What would be lost: a code on its way, one's own setup, one for a new phone, a setup for somebody else. */
export type LeaveQuestion = "inFlight" | "unfinished" | "newPhone" | "mayCount" | "unconfirmed";

const leaveTexts: Readonly<Record<LeaveQuestion, { readonly title: PlainKey; readonly text: PlainKey }>> = {
  inFlight: { title: "enroll.leave.in-flight.title", text: "enroll.leave.in-flight.text" },
  unfinished: { title: "enroll.leave.unfinished.title", text: "enroll.leave.unfinished.text" },
  newPhone: { title: "enroll.leave.unfinished.title", text: "enroll.leave.new-phone.text" },
  mayCount: { title: "enroll.leave.unfinished.title", text: "enroll.leave.may-count.text" },
  unconfirmed: { title: "hand-over.leave.title", text: "hand-over.leave.text" },
};

/** Asks before something is lost. To stay is the primary answer, and what Esc means. */
export function LeaveDialog({ question, stay, leave }: LeaveGuard<LeaveQuestion>) {
  const { t } = useTexts();
  const { title, text } = leaveTexts[question ?? "unfinished"];
  return (
    <ModalDialog open={question !== null} title={t(title)} onClose={stay}>
      <p>{t(text)}</p>
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
