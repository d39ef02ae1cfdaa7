import { useNavigate } from "react-router";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths } from "../../paths.ts";
import { useQueueOf } from "../../queries/work-queue.ts";
import { useAssistance } from "./assistance.ts";

/** Out of an enrollment: on to the next in the queue when one is under way, else to the list. */
export function useLeaveAssistance() {
  const { t } = useTexts();
  const { user } = useAssistance();
  const navigate = useNavigate();
  const queue = useQueueOf(user.id);

  function go(replace: boolean) {
    void navigate(queue === null ? paths.users() : paths.queue(queue), { replace });
  }
  return {
    /** Where the way out leads, in words. */
    leaveLabel: t(queue === null ? "enroll.done.go.other" : "hand-over.to-queue"),
    leave: () => go(false),
    /** From the end: Back does not lead into the enrollment again. */
    leaveDone: () => go(true),
  };
}
