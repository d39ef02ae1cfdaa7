import { useNavigate } from "react-router";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { fateOfEntry } from "../../enrollment/finished/fate-of-entry.ts";
import { stopText, wayOn } from "../../enrollment/finished/stopped-step.tsx";
import { TheirEntryToDelete, TheirStateNow } from "../../enrollment/finished/their-entry-to-delete.tsx";
import { Say } from "../../enrollment/gate/say.tsx";
import type { EntryName } from "../../enrollment/machine/enrollment-state.ts";
import type { ShownStop } from "../../enrollment/machine/notes.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths } from "../../paths.ts";
import { useCapabilities, useCaseFile } from "../../queries/services.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useSpokenAccount } from "./call-steps.ts";
import { CallBar } from "./call-bar.tsx";

interface CallStoppedProps {
  readonly reason: ShownStop;
  readonly entry: EntryName | null;
  readonly outcomeUnknown: boolean;
}

/** The enrollment ended in the middle of the call: why, what to say, what to delete, and where to begin anew. */
export function CallStopped({ reason, entry, outcomeUnknown }: CallStoppedProps) {
  const { t } = useTexts();
  const { user, subject, reading, recreate } = useAssistance();
  const { scratchCodes } = useCapabilities();
  const beginAgain = useBeginAgain();
  const account = useSpokenAccount(entry?.account ?? "");
  const again = wayOn(reason) !== "leave";
  const say = fateOfEntry({ reason, outcomeUnknown }, reading) === "dead" ? "" : ".unsure";
  return (
    <>
      <Card>
        <Notice tone="bad" role="alert" text={t(stopText(reason, subject))} />
        {reason === "expired" && <Say>{t("walkthrough.stopped.say.late")}</Say>}
        <Say>{t(`walkthrough.stopped.say${again ? say : ".leave"}`)}</Say>
        {again && say === "" && entry !== null && scratchCodes && (
          <Say>{t("walkthrough.stopped.say.codes")}</Say>
        )}
        <TheirEntryToDelete
          entry={entry && { ...entry, account }}
          outcomeUnknown={outcomeUnknown}
          reason={reason}
          name={user.name}
          reading={reading}
        />
        <TheirStateNow reason={reason} recreate={recreate && !outcomeUnknown} reading={reading} />
      </Card>
      <CallBar step={null} over={!again}>
        {again && (
          <Button kind="primary" onClick={beginAgain}>
            {t("walkthrough.begin-again")}
          </Button>
        )}
      </CallBar>
    </>
  );
}

/** The same caller once more, from the first step: a case allows one key. What was answered stays. */
export function useBeginAgain(): () => void {
  const { user, send, forgetReached } = useAssistance();
  const navigate = useNavigate();
  const file = useCaseFile();
  return () => {
    send({ type: "restart" });
    forgetReached();
    file.change(user.id, { recorded: null });
    void navigate(paths.walkthrough(user.id, 1));
  };
}
