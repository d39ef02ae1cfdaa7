import type { User } from "../../api/contract/user.ts";
import { codeCheckOf } from "../../enrollment/confirm/code-check.ts";
import { phaseOf } from "../../enrollment/confirm/confirm-progress.tsx";
import { ConfirmStep } from "../../enrollment/confirm/confirm-step.tsx";
import { FinishedStep } from "../../enrollment/finished/finished-step.tsx";
import { useContradicted } from "../../enrollment/finished/read-back-notice.tsx";
import { StoppedStep } from "../../enrollment/finished/stopped-step.tsx";
import { LeaveDialog } from "../../enrollment/leave-dialog.tsx";
import { viewOf } from "../../enrollment/machine/history-step.ts";
import { codesSaved } from "../../enrollment/machine/enrollment-state.ts";
import { ScanStep, newEntryOf } from "../../enrollment/scan/scan-step.tsx";
import { ScratchCodesStep } from "../../enrollment/scratch-codes/scratch-codes-step.tsx";
import { GetReadyStep } from "../../enrollment/start/get-ready-step.tsx";
import { StepUpDialog } from "../../enrollment/start/step-up-dialog.tsx";
import { WizardHeading } from "../../enrollment/step-heading.tsx";
import { StepNavigation } from "../../enrollment/step-navigation.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { assertNever } from "../../lib/assert-never.ts";
import { me } from "../../paths.ts";
import { useSystemName } from "../../queries/services.ts";
import type { UserReading } from "../../queries/users.ts";
import { Card } from "../../ui/card.tsx";
import { Deferred } from "../../ui/deferred.tsx";
import { useTouchPhone } from "../../ui/hooks/use-touch-phone.ts";
import { useWizard } from "./use-wizard.ts";
import type { WizardControls } from "./use-wizard.ts";

interface WizardProps {
  readonly user: User;
  readonly reading: UserReading;
  readonly recreate: boolean;
  /** The URL says that an enrollment was under way when the page was loaded. */
  readonly begun: boolean;
}

/** The frame of the steps: where one stands, the step itself, and what is asked over it. */
export function Wizard({ user, reading, recreate, begun }: WizardProps) {
  const wizard = useWizard({ user, recreate, begun });
  const { state, stepUp, guard } = wizard;
  const phone = useTouchPhone();
  const view = viewOf(state);
  const contradicted = useContradicted(view === "done", reading);
  return (
    <Card>
      <WizardHeading view={view} contradicted={contradicted} phone={phone} />
      <Step user={user} reading={reading} contradicted={contradicted} wizard={wizard} />
      {stepUp.open && <StepUpDialog {...stepUp} />}
      <LeaveDialog {...guard} />
    </Card>
  );
}

interface StepProps {
  readonly user: User;
  readonly reading: UserReading;
  readonly contradicted: boolean;
  readonly wizard: WizardControls;
}

/** One switch over the machine; each step is given what it needs of the enrollment and no more (ADR 5). */
function Step({ user, reading, contradicted, wizard }: StepProps) {
  const { state, send, recreate, next, leave, leaveDone } = wizard;
  const { t } = useTexts();
  const appliance = useSystemName();
  const ready = {
    user,
    subject: me,
    recreate,
    leaveLabel: t("frame.broken.look"),
    onStart: wizard.start,
    onWaitOver: () => void send({ type: "waitOver" }),
    onNewPhone: wizard.newPhone,
    onLeave: leave,
  };
  const backOrOut = { onBack: wizard.back, onCancel: leave };
  const end = { name: user.name, subject: me, reading, leaveLabel: t("enroll.done.go"), onLeave: leaveDone };
  switch (state.step) {
    case "intro":
      return <GetReadyStep {...ready} phase={{ kind: "intro", note: state.note }} />;
    case "starting":
      return <GetReadyStep {...ready} phase={{ kind: "starting" }} />;
    case "scan":
      if (state.showing === "getReady")
        return <GetReadyStep {...ready} phase={{ kind: "underWay", onContinue: () => next("scan") }} />;
      return (
        <>
          <ScanStep entry={newEntryOf(state.held.enrollment)} />
          {/* Below the QR code: nothing that is painted moves. */}
          <Deferred>
            <StepNavigation open {...backOrOut} onContinue={() => next("scratchCodes")} />
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
            send={send}
          />
          <StepNavigation open={codesSaved(saving)} {...backOrOut} onContinue={() => next("confirm")} />
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
          onBack={wizard.back}
        />
      );
    }
    case "done":
      return <FinishedStep {...end} done={state} contradicted={contradicted} />;
    case "stopped":
      if (state.reason === "interrupted")
        return (
          <GetReadyStep {...ready} phase={{ kind: "interrupted", reading }} onStart={wizard.startAgain} />
        );
      return (
        <StoppedStep
          {...end}
          reason={state.reason}
          entry={state.entry}
          recreate={recreate}
          onStart={wizard.startAgain}
          onNewPhone={wizard.newPhone}
        />
      );
    default:
      return assertNever(state);
  }
}
