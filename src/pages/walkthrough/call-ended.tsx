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
import { useCaseFile } from "../../queries/case-file.ts";
import { useCapabilities } from "../../queries/services.ts";
import type { UserReading } from "../../queries/users.ts";
import { useConsents } from "../../queries/consents.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Notice } from "../../ui/notice.tsx";
import { CallBar } from "./call-bar.tsx";
import { useLostCase } from "./earlier-call.tsx";
import type { LostCase } from "./earlier-call.tsx";

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
        <StateNow
          reason={reason}
          recreate={false}
          reading={reading}
          unsure={recreate ? <OldPhone /> : undefined}
        />
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

/** After a reload, or by a quoted address: what happened, what is true now, and one way on. */
export function LostCall() {
  const { t } = useTexts();
  const { user, reading, appliance } = useAssistance();
  const beginAgain = useBeginAgain();
  const lost = useLostCase();
  const fate = fateOfCall(reading, lost);
  const told = fate === "reading" || fate === "none" ? null : lostTexts[fate];
  const mayNotHaveFinished = fate === "dead" || fate === "unsure";
  return (
    <>
      <Card>
        <Notice tone="warn" role="status" title={t("walkthrough.lost.title")}>
          {told !== null && <p>{t(told.text)}</p>}
          {fate !== "finished" && (
            <StateNow
              reason="interrupted"
              recreate={false}
              reading={{ ...reading, loading: fate === "reading" }}
              unsure={fate === "unsure" ? <Unsure recreate={lost.found?.intent === "recreate"} /> : undefined}
            />
          )}
          {mayNotHaveFinished && (
            <TheirInterruptedEntry appliance={appliance} name={user.name} reading={reading} />
          )}
        </Notice>
        {told !== null && <Say>{t(told.say)}</Say>}
      </Card>
      <CallBar step={null} over={fate === "finished"}>
        <Button
          kind={fate === "finished" || fate === "reading" ? "secondary" : "primary"}
          onClick={() => {
            // Nobody knows who is on the line now.
            lost.drop();
            beginAgain();
          }}
        >
          {t("walkthrough.begin-again")}
        </Button>
      </CallBar>
    </>
  );
}

/** MFA is on after a call for a new phone, which may not have finished. */
function OldPhone() {
  const { t } = useTexts();
  const { scratchCodes } = useCapabilities();
  return t(
    scratchCodes ? "enroll.stopped.state.old-phone.other" : "enroll.stopped.state.old-phone.other.codeless",
  );
}

/** MFA is on after a call of which nobody knows how far it came. */
function Unsure({ recreate }: { readonly recreate: boolean }) {
  const { t } = useTexts();
  const { user } = useAssistance();
  const { scratchCodes } = useCapabilities();
  if (recreate) return <OldPhone />;
  return scratchCodes ? <CodesUnsure name={user.name} /> : t("enroll.stopped.state.on");
}

/**
 * What became of the key of a call that this page lost: only MFA that is off proves that it never counted. `none`: there
 * was no such call.
 */
type LostFate = "dead" | "finished" | "unsure" | "none" | "reading";

function fateOfCall(reading: UserReading, { found, none, loading }: LostCase): LostFate {
  if (reading.loading || loading) return "reading";
  if (none) return "none";
  if (isKnownOff(reading)) return "dead";
  const on = reading.failure === null && reading.user?.mfa === "on";
  return on && found?.intent === "setUp" ? "finished" : "unsure";
}

type ToldFate = Exclude<LostFate, "none" | "reading">;

const lostTexts: Readonly<Record<ToldFate, { readonly text: PlainKey; readonly say: PlainKey }>> = {
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
