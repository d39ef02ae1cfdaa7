import { AfterScan } from "../../enrollment/after-scan.tsx";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { EntryToDelete } from "../../enrollment/finished/entry-to-delete.tsx";
import { DoneLines, FinishedStep } from "../../enrollment/finished/finished-step.tsx";
import { StateNow } from "../../enrollment/finished/state-now.tsx";
import { stopText, wayOn } from "../../enrollment/finished/stopped-step.tsx";
import type { At } from "../../enrollment/machine/enrollment-state.ts";
import type { StopReason } from "../../enrollment/machine/notes.ts";
import { ScanStep, newEntryOf } from "../../enrollment/scan/scan-step.tsx";
import { StepNavigation } from "../../enrollment/step-navigation.tsx";
import type { PlainKey } from "../../i18n/english.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { assertNever } from "../../lib/assert-never.ts";
import { me } from "../../paths.ts";
import { useCapabilities } from "../../queries/services.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { Deferred } from "../../ui/deferred.tsx";
import { Notice } from "../../ui/notice.tsx";

/** The wizard's own steps, spoken to the person at the desk. Back goes between them; no address changes. */
export function SharedScreenStep() {
  const { t } = useTexts();
  const { user, reading, contradicted, state, send, lock } = useAssistance();
  const onContinue = () => void send({ type: "continue" });
  const visit = (step: "scan" | "scratchCodes") => void send({ type: "visit", step });
  switch (state.step) {
    case "scan":
      return (
        <>
          <ScanStep entry={newEntryOf(state.held.enrollment)} screen="lent" />
          {/* Below the QR code: nothing that is painted moves. */}
          <Deferred>
            <StepNavigation onContinue={onContinue} />
          </Deferred>
        </>
      );
    case "scratchCodes":
    case "confirm":
    case "accepting":
    case "unknown":
      return (
        <AfterScan
          userId={user.id}
          state={state}
          send={send}
          screen="lent"
          onBack={visit}
          onCheckKey={() => visit("scan")}
          onContinue={onContinue}
        />
      );
    case "done":
      return (
        <FinishedStep
          reading={reading}
          contradicted={contradicted}
          leaveLabel={t("hand-over.screen.leave")}
          onLeave={lock.ask}
        >
          <DoneLines done={state} />
          <p>{t("hand-over.screen.done")}</p>
        </FinishedStep>
      );
    case "intro":
    case "starting":
      return null;
    case "stopped":
      return <SharedScreenStopped {...state} />;
    default:
      return assertNever(state);
  }
}

/** The end without success, on the locked screen: what to delete; starting anew is for the administrator. */
function SharedScreenStopped({ reason, entry, outcomeUnknown }: At<"stopped">) {
  const { t } = useTexts();
  const { scratchCodes } = useCapabilities();
  const { recreate, reading, lock } = useAssistance();
  const unsure = scratchCodes && reason === "interrupted" ? t("enroll.stopped.state.on-unsure") : undefined;
  return (
    <>
      <Notice tone="bad" role="alert" title={t(stopTextHere(reason, scratchCodes))}>
        <StateNow reason={reason} recreate={recreate && !outcomeUnknown} reading={reading} unsure={unsure} />
      </Notice>
      {reason !== "interrupted" && (
        <EntryToDelete reason={reason} entry={entry} outcomeUnknown={outcomeUnknown} reading={reading} />
      )}
      {(reason === "interrupted" || wayOn(reason) === "start") && <p>{t("hand-over.screen.stopped")}</p>}
      <ActionRow>
        <Button kind="primary" onClick={lock.ask}>
          {t("hand-over.screen.leave")}
        </Button>
      </ActionRow>
    </>
  );
}

/** Why it ended, for a person who cannot start again here. */
function stopTextHere(reason: StopReason, codes: boolean): PlainKey {
  if (reason === "interrupted")
    return codes ? "enroll.stopped.interrupted" : "enroll.stopped.interrupted.codeless";
  return stopText(reason, me);
}
