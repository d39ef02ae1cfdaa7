import {
  useAssistance,
  useLeaveAssistance,
  type AssistedStart,
} from "../../enrollment/assisted/assistance.ts";
import {
  CodesUnsure,
  TheirInterruptedEntry,
  TheirStateNow,
} from "../../enrollment/finished/their-entry-to-delete.tsx";
import { introNoteOf } from "../../enrollment/machine/enrollment-state.ts";
import { SetUpElsewhere } from "../../enrollment/start/nothing-to-start.tsx";
import { StartNote, useIntegrationGate } from "../../enrollment/start/start-note.tsx";
import { InstructionsLink } from "../../enrollment/start/suggested-apps.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { useCapabilities } from "../../queries/services.ts";
import { ActionBar } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { useStillWaiting } from "../../ui/hooks/use-still-waiting.ts";
import { Notice } from "../../ui/notice.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { GetReady } from "./get-ready.tsx";

/** Before the enrollment of somebody else, while it starts, and after a reload that lost one. */
export function ReadyStep({ start }: { readonly start: AssistedStart }) {
  const { t } = useTexts();
  const { user, recreate, state, send } = useAssistance();
  const { leave, leaveLabel } = useLeaveAssistance();
  const gate = useIntegrationGate(user.name);
  const gated = gate !== null && !recreate;
  const starting = state.step === "starting";
  const late = useStillWaiting(starting);
  const note = introNoteOf(state);
  if (!starting && user.external) return <SetUpElsewhere leaveLabel={leaveLabel} onLeave={leave} />;
  return (
    <>
      {state.step === "stopped" && <InterruptedNotice />}
      <GetReady />
      {gated ? (
        gate
      ) : (
        <>
          <InstructionsLink />
          <StartNote note={note} send={send} onStartWithoutCodes={start.startWithoutCodes} />
          <StatusLine>{late && t("frame.still-waiting")}</StatusLine>
        </>
      )}
      <ActionBar
        start={
          <Button kind="text" onClick={leave}>
            {t("enroll.cancel")}
          </Button>
        }
      >
        {!gated && (
          <Button
            kind="primary"
            busy={starting}
            aria-disabled={note.kind === "wait"}
            onClick={state.step === "stopped" ? start.startAgain : start.start}
          >
            {t("enroll.start")}
          </Button>
        )}
      </ActionBar>
    </>
  );
}

/** After a reload: what happened, what is true now, what becomes of the entry in the app. `Start` stands below. */
function InterruptedNotice() {
  const { t } = useTexts();
  const { scratchCodes } = useCapabilities();
  const { user, appliance, recreate, reading } = useAssistance();
  const unsure = scratchCodes ? <CodesUnsure name={user.name} /> : undefined;
  return (
    <Notice tone="warn" role="status" title={t("enroll.stopped.interrupted.title")}>
      <p>{t(scratchCodes ? "enroll.stopped.interrupted" : "enroll.stopped.interrupted.codeless")}</p>
      <TheirStateNow reason="interrupted" recreate={recreate} reading={reading} unsure={unsure} />
      <TheirInterruptedEntry appliance={appliance} name={user.name} reading={reading} />
    </Notice>
  );
}
