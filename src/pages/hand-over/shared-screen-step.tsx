import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { codeCheckOf } from "../../enrollment/confirm/code-check.ts";
import { phaseOf } from "../../enrollment/confirm/confirm-progress.tsx";
import { ConfirmStep } from "../../enrollment/confirm/confirm-step.tsx";
import { EntryToDelete } from "../../enrollment/finished/entry-to-delete.tsx";
import { FinishedStep } from "../../enrollment/finished/finished-step.tsx";
import { StateNow } from "../../enrollment/finished/state-now.tsx";
import { stopText, wayOn } from "../../enrollment/finished/stopped-step.tsx";
import { codesSaved } from "../../enrollment/machine/enrollment-state.ts";
import type { EntryName, StopReason } from "../../enrollment/machine/enrollment-state.ts";
import { ScanStep, newEntryOf } from "../../enrollment/scan/scan-step.tsx";
import { ScratchCodesStep } from "../../enrollment/scratch-codes/scratch-codes-step.tsx";
import { StepNavigation } from "../../enrollment/step-navigation.tsx";
import type { PlainKey } from "../../i18n/english.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { assertNever } from "../../lib/assert-never.ts";
import { me } from "../../paths.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { Deferred } from "../../ui/deferred.tsx";
import { Notice } from "../../ui/notice.tsx";

/** The wizard's own steps, spoken to the person at the desk. Back goes between them; no address changes. */
export function SharedScreenStep() {
  const { t } = useTexts();
  const { user, reading, contradicted, appliance, state, send, lock } = useAssistance();
  const onContinue = () => void send({ type: "continue" });
  const backTo = (step: "scan" | "scratchCodes") => () => void send({ type: "visit", step });
  switch (state.step) {
    case "scan":
      return (
        <>
          <ScanStep entry={newEntryOf(state.held.enrollment)} screen="lent" />
          {/* Below the QR code: nothing that is painted moves. */}
          <Deferred>
            <StepNavigation open onContinue={onContinue} onBack={null} onCancel={null} />
          </Deferred>
        </>
      );
    case "scratchCodes": {
      const { enrollment, saving } = state.held;
      const { scratchCodes, account, issuer } = enrollment;
      return (
        <>
          <ScratchCodesStep
            codes={scratchCodes}
            account={account}
            appliance={issuer === "" ? appliance : issuer}
            saving={saving}
            screen="lent"
            send={send}
          />
          <StepNavigation
            open={codesSaved(saving)}
            onContinue={onContinue}
            onBack={backTo("scan")}
            onCancel={null}
          />
        </>
      );
    }
    case "confirm":
    case "accepting":
    case "unknown": {
      const { enrollment, replaces, sentCodes } = state.held;
      return (
        <ConfirmStep
          userId={user.id}
          token={enrollment.token}
          check={codeCheckOf(enrollment)}
          replaces={replaces}
          attempts={sentCodes.length}
          phase={phaseOf(state)}
          send={send}
          onBack={backTo("scratchCodes")}
        />
      );
    }
    case "done":
      return (
        <FinishedStep
          done={state}
          name={user.name}
          subject={me}
          reading={reading}
          contradicted={contradicted}
          leaveLabel={t("hand-over.screen.leave")}
          onLeave={lock.ask}
        >
          <p>{t("hand-over.screen.done")}</p>
        </FinishedStep>
      );
    case "intro":
    case "starting":
      return null;
    case "stopped":
      return <SharedScreenStopped reason={state.reason} entry={state.entry} />;
    default:
      return assertNever(state);
  }
}

interface SharedScreenStoppedProps {
  readonly reason: StopReason;
  readonly entry: EntryName | null;
}

/** The end without success, on the locked screen: what to delete; starting anew is for the administrator. */
function SharedScreenStopped({ reason, entry }: SharedScreenStoppedProps) {
  const { t } = useTexts();
  const { user, recreate, reading, lock } = useAssistance();
  const about = { name: user.name, subject: me, reading };
  return (
    <>
      <Notice tone="bad" role="alert">
        <p>{t(stopTextHere(reason))}</p>
      </Notice>
      {reason !== "interrupted" && <EntryToDelete reason={reason} entry={entry} {...about} />}
      <StateNow reason={reason} recreate={recreate} {...about} />
      {(reason === "interrupted" || wayOn(reason) === "start") && <p>{t("hand-over.screen.stopped")}</p>}
      <ActionRow>
        <Button kind="primary" onClick={lock.ask}>
          {t("hand-over.screen.leave")}
        </Button>
      </ActionRow>
    </>
  );
}

/** Why it ended, for somebody who cannot start again here. */
function stopTextHere(reason: StopReason): PlainKey {
  if (reason === "interrupted") return "enroll.stopped.interrupted";
  if (reason === "expired" || reason === "exhausted" || reason === "gone") {
    return `hand-over.screen.stopped.${reason}`;
  }
  return stopText(reason, me);
}
