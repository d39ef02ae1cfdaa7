import "./later-texts.ts";
import { useTexts } from "../i18n/use-texts.ts";
import { LeaveQuestionDialog } from "./leave-question-dialog.tsx";
import type { LeaveQuestion } from "./leave-question.ts";
import type { LeaveGuard } from "./use-leave-guard.ts";

/** Asks before something is lost. Esc stays. */
export function LeaveDialog({ question, stay, leave }: LeaveGuard<LeaveQuestion>) {
  const { t } = useTexts();
  const inFlight = question === "inFlight";
  return (
    <LeaveQuestionDialog
      open={question !== null}
      title={t(inFlight ? "enroll.leave.in-flight.title" : "enroll.leave.unsaved.title")}
      text={t(inFlight ? "enroll.leave.in-flight.text" : "enroll.leave.unsaved.text")}
      stay={stay}
      leave={leave}
    />
  );
}
