import { useNavigate } from "react-router";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { fateOf, isKnownOff } from "../../enrollment/finished/entry-to-delete.tsx";
import { StateNow } from "../../enrollment/finished/state-now.tsx";
import { stopText, wayOn } from "../../enrollment/finished/stopped-step.tsx";
import {
  CodesUnsure,
  TheirEntryToDelete,
  TheirInterruptedEntry,
} from "../../enrollment/finished/their-entry-to-delete.tsx";
import { Say } from "../../enrollment/gate/gate-form.tsx";
import type { EntryName } from "../../enrollment/machine/enrollment-state.ts";
import type { ShownStop } from "../../enrollment/machine/stop-reason.ts";
import type { PlainKey } from "../../i18n/english.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths } from "../../paths.ts";
import type { Case } from "../../api/contract/guard-case.ts";
import { useCaseFile } from "../../queries/case-file.ts";
import { useCasesOf } from "../../queries/cases.ts";
import { useCapabilities } from "../../queries/services.ts";
import type { UserReading } from "../../queries/users.ts";
import { useConsents } from "../../queries/consents.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Notice } from "../../ui/notice.tsx";
import { CallBar } from "./call-bar.tsx";
import { useTakeUpCase } from "./earlier-call.tsx";

interface CallStoppedProps {
  readonly reason: ShownStop;
  readonly entry: EntryName | null;
  readonly outcomeUnknown: boolean;
}

/** The enrollment ended in the middle of the call: why, what to say, what to delete, and where to begin anew. */
export function CallStopped({ reason, entry, outcomeUnknown }: CallStoppedProps) {
  const { t } = useTexts();
  const { user, subject, reading, recreate } = useAssistance();
  const beginAgain = useBeginAgain();
  const again = wayOn(reason) !== "leave";
  const say = fateOf(reason, outcomeUnknown, reading) === "dead" ? "" : ".unsure";
  return (
    <>
      <Card>
        <Notice tone="bad" role="alert">
          <p>{t(stopText(reason, subject))}</p>
        </Notice>
        <Say>{t(`walkthrough.stopped.say${again ? say : ".leave"}`)}</Say>
        <TheirEntryToDelete
          entry={entry}
          outcomeUnknown={outcomeUnknown}
          reason={reason}
          name={user.name}
          reading={reading}
        />
        <StateNow reason={reason} recreate={recreate} reading={reading} />
      </Card>
      <CallBar step={null}>
        {again && (
          <Button kind="primary" onClick={beginAgain}>
            {t("walkthrough.begin-again")}
          </Button>
        )}
      </CallBar>
    </>
  );
}

/** After a reload, or by a quoted address: what happened, what is true now, and one way on. */
export function LostCall() {
  const { t } = useTexts();
  const { user, reading, appliance, recreate } = useAssistance();
  const beginAgain = useBeginAgain();
  const dropCase = useTakeUpCase();
  const { scratchCodes } = useCapabilities();
  const [latest] = useCasesOf(user.id);
  const unsure = scratchCodes ? <CodesUnsure name={user.name} /> : undefined;
  const fate = fateOfCall(reading, latest);
  return (
    <>
      <Card>
        <Notice tone="warn" role="status" title={t("walkthrough.lost.title")}>
          {fate !== "reading" && <p>{t(lostTexts[fate].text)}</p>}
          <StateNow reason="interrupted" recreate={recreate} reading={reading} unsure={unsure} />
          <TheirInterruptedEntry appliance={appliance} name={user.name} reading={reading} />
        </Notice>
        {fate !== "reading" && <Say>{t(lostTexts[fate].say)}</Say>}
      </Card>
      <CallBar step={null}>
        <Button
          kind="primary"
          onClick={() => {
            // Nobody knows who is on the line now.
            dropCase();
            beginAgain();
          }}
        >
          {t("walkthrough.begin-again")}
        </Button>
      </CallBar>
    </>
  );
}

/** What became of the key of a call that this page lost. Only MFA that is off proves that it never counted. */
type LostFate = "dead" | "finished" | "unsure";

function fateOfCall(reading: UserReading, latest: Case | undefined): LostFate | "reading" {
  if (reading.loading) return "reading";
  if (isKnownOff(reading)) return "dead";
  const on = reading.failure === null && reading.user?.mfa === "on";
  return on && latest?.intent === "setUp" && latest.state === "used" ? "finished" : "unsure";
}

const lostTexts: Readonly<Record<LostFate, { readonly text: PlainKey; readonly say: PlainKey }>> = {
  dead: { text: "walkthrough.lost", say: "walkthrough.lost.say" },
  finished: { text: "walkthrough.lost.finished", say: "walkthrough.lost.say.finished" },
  unsure: { text: "walkthrough.lost.unsure", say: "walkthrough.stopped.say.unsure" },
};

/** The same caller once more, from the first step: a case allows one key. What was answered stays. */
function useBeginAgain(): () => void {
  const { user, send } = useAssistance();
  const navigate = useNavigate();
  const file = useCaseFile();
  const consents = useConsents();
  return () => {
    send({ type: "restart" });
    consents.withdraw(user.id, "recreate");
    file.change(user.id, { recorded: null });
    void navigate(paths.walkthrough(user.id, 1));
  };
}
