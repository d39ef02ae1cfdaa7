import { useNavigate } from "react-router";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { useLeaveAssistance } from "../../enrollment/assisted/use-leave-assistance.ts";
import { EntryOfInterrupted } from "../../enrollment/finished/entry-to-delete.tsx";
import { StateNow } from "../../enrollment/finished/state-now.tsx";
import { StoppedStep } from "../../enrollment/finished/stopped-step.tsx";
import type { EntryName, ShownStop } from "../../enrollment/machine/enrollment-state.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths } from "../../paths.ts";
import { useIdentityChecks } from "../../queries/identity-checks.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { NoteButton } from "./call-bar.tsx";

interface CallStoppedProps {
  readonly reason: ShownStop;
  readonly entry: EntryName | null;
}

/** The enrollment ended in the middle of the call: why, what to delete, and where to begin anew. */
export function CallStopped({ reason, entry }: CallStoppedProps) {
  const { user, subject, reading, recreate, send } = useAssistance();
  const navigate = useNavigate();
  const { leaveLabel, leave } = useLeaveAssistance();

  return (
    <StoppedStep
      reason={reason}
      name={user.name}
      subject={subject}
      entry={entry}
      recreate={recreate}
      reading={reading}
      leaveLabel={leaveLabel}
      onStart={() => {
        send({ type: "restart" });
        void navigate(paths.walkthrough(user.id, 2));
      }}
      onNewPhone={() => void navigate(paths.recreate(subject, "walkthrough"))}
      onLeave={leave}
      extraAction={<NoteButton />}
    />
  );
}

/** After a reload, or by a quoted address: what happened, what is true now, and one way on. */
export function LostCall() {
  const { t } = useTexts();
  const { user, subject, reading, appliance, recreate, send } = useAssistance();
  const navigate = useNavigate();
  const checks = useIdentityChecks();
  const about = { name: user.name, subject, reading };

  function beginAgain() {
    send({ type: "restart" });
    checks.forget(user.id);
    void navigate(paths.walkthrough(user.id, 1));
  }
  return (
    <>
      <Notice tone="warn" role="status" title={t("walkthrough.lost.title")}>
        <p>{t("walkthrough.lost")}</p>
        <StateNow reason="interrupted" recreate={recreate} {...about} />
        <EntryOfInterrupted appliance={appliance} {...about} />
      </Notice>
      <ActionRow>
        <Button kind="primary" onClick={beginAgain}>
          {t("walkthrough.begin-again")}
        </Button>
      </ActionRow>
    </>
  );
}
