import { useNavigate } from "react-router";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths } from "../../paths.ts";
import { useConsents } from "../../queries/use-consents.ts";
import { useWorkQueue } from "../../queries/work-queue.ts";

/** The end of the call: on to the next in the queue when one is under way, else to the list. */
export function useLeaveCall(): { readonly leaveLabel: string; readonly leave: () => void } {
  const { t } = useTexts();
  const { user } = useAssistance();
  const navigate = useNavigate();
  const consents = useConsents();
  const queued = useWorkQueue()
    .items()
    .some(({ userId }) => userId === user.id);
  return {
    leaveLabel: t(queued ? "walkthrough.to-queue" : "walkthrough.to-users"),
    leave: () => {
      consents.withdraw(user.id, "recreate");
      void navigate(queued ? paths.queue() : paths.users());
    },
  };
}
