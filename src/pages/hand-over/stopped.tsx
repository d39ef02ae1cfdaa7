import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import type { AssistedStart } from "../../enrollment/assisted/use-assisted-start.ts";
import type { EntryName } from "../../enrollment/machine/enrollment-state.ts";
import type { ShownStop } from "../../enrollment/stop-texts.ts";
import { StoppedStep } from "../../enrollment/stopped-step.tsx";
import { useLeaveAssistance } from "./use-leave-assistance.ts";

interface StoppedProps {
  readonly reason: ShownStop;
  readonly entry: EntryName | null;
  readonly start: AssistedStart;
}

export function Stopped({ reason, entry, start }: StoppedProps) {
  const { user, recreate, reading } = useAssistance();
  const { leaveLabel, leaveDone } = useLeaveAssistance();
  return (
    <StoppedStep
      reason={reason}
      name={user.name}
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
