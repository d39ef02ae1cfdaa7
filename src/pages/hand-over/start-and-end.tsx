import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import type { AssistedStart } from "../../enrollment/assisted/use-assisted-start.ts";
import { useLeaveAssistance } from "../../enrollment/assisted/use-leave-assistance.ts";
import { useReceipt } from "../../enrollment/assisted/use-receipt.ts";
import { FinishedStep } from "../../enrollment/finished/finished-step.tsx";
import { Receipt } from "../../enrollment/finished/receipt.tsx";
import { StoppedStep } from "../../enrollment/finished/stopped-step.tsx";
import type { EntryName, ShownStop } from "../../enrollment/machine/enrollment-state.ts";
import { GetReadyStep } from "../../enrollment/start/get-ready-step.tsx";
import { contradictedHeading, StepHeading } from "../../enrollment/step-heading.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { Card } from "../../ui/card.tsx";

// Before and after the handing over stand the wizard's own steps, with the administrator's ways out of them.

/** Before `Start`, while it runs, and after a reload that lost an enrollment. */
export function Ready({ start }: { readonly start: AssistedStart }) {
  const { user, subject, reading, recreate, consentMissing, state, send } = useAssistance();
  const { leave, leaveLabel } = useLeaveAssistance();
  const ready = {
    user,
    subject,
    leaveLabel,
    onWaitOver: () => void send({ type: "waitOver" }),
    onNewPhone: start.toConsent,
    onLeave: leave,
  };
  if (state.step === "intro") {
    return (
      <GetReadyStep
        {...ready}
        // MFA that is on is not set up by the way: without a consent the page says so and leads to it.
        recreate={recreate && !consentMissing}
        phase={{ kind: "intro", note: state.note }}
        onStart={start.start}
      />
    );
  }
  const starting = state.step === "starting";
  return (
    <GetReadyStep
      {...ready}
      recreate={recreate}
      phase={starting ? { kind: "starting" } : { kind: "interrupted", reading }}
      onStart={starting ? start.start : start.startAgain}
    />
  );
}

interface StoppedProps {
  readonly reason: ShownStop;
  readonly entry: EntryName | null;
  readonly start: AssistedStart;
}

export function Stopped({ reason, entry, start }: StoppedProps) {
  const { user, subject, recreate, reading } = useAssistance();
  const { leaveLabel, leaveDone } = useLeaveAssistance();
  return (
    <StoppedStep
      reason={reason}
      name={user.name}
      subject={subject}
      entry={entry}
      recreate={recreate}
      reading={reading}
      leaveLabel={leaveLabel}
      onStart={start.startAgain}
      onNewPhone={start.toConsent}
      onLeave={leaveDone}
    />
  );
}

/** The code was confirmed: the state as read back, a receipt without secrets, and one way on. */
export function Finished() {
  const { t } = useTexts();
  const { user, subject, reading, state, contradicted } = useAssistance();
  const { leaveLabel, leaveDone } = useLeaveAssistance();
  const receipt = useReceipt();
  if (state.step !== "done" || receipt === null) return null;
  return (
    <Card>
      <StepHeading>{t(contradicted ? contradictedHeading : "enroll.done.heading")}</StepHeading>
      <FinishedStep
        done={state}
        name={user.name}
        subject={subject}
        reading={reading}
        contradicted={contradicted}
        leaveLabel={leaveLabel}
        onLeave={leaveDone}
      >
        <Receipt data={receipt} />
      </FinishedStep>
    </Card>
  );
}
