import { useNavigate } from "react-router";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import type { EntryName } from "../../enrollment/machine/enrollment-state.ts";
import type { ShownStop } from "../../enrollment/stop-texts.ts";
import { StoppedStep } from "../../enrollment/stopped-step.tsx";
import { paths } from "../../paths.ts";
import { NoteButton } from "./note-button.tsx";
import { useLeaveCall } from "./use-leave-call.ts";

interface CallStoppedProps {
  readonly reason: ShownStop;
  readonly entry: EntryName | null;
}

/** The enrollment ended in the middle of the call: why, what to delete, and where to begin anew. */
export function CallStopped({ reason, entry }: CallStoppedProps) {
  const { user, reading, recreate, send } = useAssistance();
  const navigate = useNavigate();
  const { leaveLabel, leave } = useLeaveCall();

  return (
    <StoppedStep
      reason={reason}
      name={user.name}
      entry={entry}
      recreate={recreate}
      reading={reading}
      leaveLabel={leaveLabel}
      onStart={() => {
        send({ type: "restart" });
        void navigate(paths.walkthrough(user.id, 2));
      }}
      onNewPhone={() => void navigate(paths.recreate({ kind: "user", userId: user.id }, "walkthrough"))}
      onLeave={leave}
      beside={<NoteButton />}
    />
  );
}
