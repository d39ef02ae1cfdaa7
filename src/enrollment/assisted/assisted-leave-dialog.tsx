import { useTexts } from "../../i18n/use-texts.ts";
import { LeaveQuestionDialog } from "../leave-question-dialog.tsx";
import type { LeaveGuard } from "../use-leave-guard.ts";
import type { AssistedQuestion } from "./use-assisted-leave.ts";

/** Asks before an enrollment for somebody else is given up. A locked screen has a dialog of its own. */
export function AssistedLeaveDialog({ question, stay, leave }: LeaveGuard<AssistedQuestion>) {
  const { t } = useTexts();
  const inFlight = question === "inFlight";
  return (
    <LeaveQuestionDialog
      open={question !== null && question !== "locked"}
      title={t(inFlight ? "enroll.leave.in-flight.title" : "hand-over.leave.title")}
      text={t(inFlight ? "enroll.leave.in-flight.text" : "hand-over.leave.text")}
      stay={stay}
      leave={leave}
    />
  );
}
