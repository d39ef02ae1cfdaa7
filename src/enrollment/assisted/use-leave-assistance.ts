import { useNavigate } from "react-router";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths } from "../../paths.ts";
import { useWorkItems } from "../../queries/services.ts";
import { useAssistance } from "./assistance.ts";

interface LeaveAssistance {
  /** Where the way out leads, in words. */
  readonly leaveLabel: string;
  readonly leave: () => void;
  /** From the end: Back does not lead into the enrollment again. */
  readonly leaveDone: () => void;
}

/** Out of an enrollment: on to the next in the queue when one is under way, else to the list. */
export function useLeaveAssistance(): LeaveAssistance {
  const { t } = useTexts();
  const { user } = useAssistance();
  const navigate = useNavigate();
  const queued = useWorkItems().some(({ userId }) => userId === user.id);

  function go(replace: boolean) {
    void navigate(queued ? paths.queue() : paths.users(), { replace });
  }
  return {
    leaveLabel: t(queued ? "hand-over.to-queue" : "enroll.done.go.other"),
    leave: () => go(false),
    leaveDone: () => go(true),
  };
}
