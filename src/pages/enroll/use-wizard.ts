import { useState } from "react";
import { useNavigate } from "react-router";
import type { User } from "../../api/contract/user.ts";
import type { LeaveQuestion } from "../../enrollment/leave-dialog.tsx";
import {
  atIntro,
  commitInFlight,
  holdsUnsavedCodes,
  interrupted,
} from "../../enrollment/machine/enrollment-state.ts";
import type { EnrollmentState } from "../../enrollment/machine/enrollment-state.ts";
import { useEnrollmentMachine } from "../../enrollment/machine/use-enrollment-machine.ts";
import type { Send } from "../../enrollment/machine/use-enrollment-machine.ts";
import { useStart } from "../../enrollment/start/use-start.ts";
import type { Start } from "../../enrollment/start/use-start.ts";
import { useLeaveGuard } from "../../enrollment/use-leave-guard.ts";
import type { LeaveGuard } from "../../enrollment/use-leave-guard.ts";
import { me, paths } from "../../paths.ts";
import { useConsents } from "../../queries/consents.ts";
import { useEnrollmentElsewhere } from "../../queries/use-enrollment-elsewhere.ts";
import { useStepHistory } from "./use-step-history.ts";

interface WizardInput {
  readonly user: User;
  readonly recreate: boolean;
  readonly begun: boolean;
}

export interface WizardControls extends Start {
  readonly state: EnrollmentState;
  readonly send: Send;
  readonly guard: LeaveGuard<LeaveQuestion>;
  /** A new phone beside an old one that still works. */
  readonly recreate: boolean;
  /** After an end: `Start` again, once more through the consequence page where its consent is gone. */
  readonly startAgain: () => void;
  readonly next: (step: "scan" | "scratchCodes" | "confirm") => void;
  readonly back: () => void;
  readonly newPhone: () => void;
  readonly leave: () => void;
  /** From the end: Back does not lead into the wizard again. */
  readonly leaveDone: () => void;
}

/** Holds the machine, and with it the only copy of the secret, and does what the buttons of the wizard say. */
export function useWizard({ user, begun, ...asked }: WizardInput): WizardControls {
  const navigate = useNavigate();
  const consents = useConsents();
  const [state, machine] = useEnrollmentMachine(begun ? interrupted : atIntro);
  const { send } = machine;
  const history = useStepHistory(machine);
  const guard = useLeaveGuard({
    ask: () => leaveQuestion(machine.state()),
    isInside: (from, to) => from === to,
    holdsInside: () => commitInFlight(machine.state()),
  });
  // As it was when the page was entered: later readings must not change what an enrollment is for.
  const [recreate] = useState(asked.recreate && user.mfa !== "off");
  const request = { userId: user.id, userName: user.name, recreate };
  const { start, stepUp } = useStart(request, send, () => history.goForward("scan"));

  // The newest enrollment wins on the server, so the one here is dead before a code is typed.
  useEnrollmentElsewhere(user.id, () => send({ type: "superseded" }));

  const newPhone = () => void navigate(paths.recreate(me), { replace: true });
  function leave(replace: boolean) {
    consents.withdraw(user.id, "recreate");
    void navigate(paths.account(), { replace });
  }
  return {
    state,
    send,
    guard,
    recreate,
    start,
    stepUp,
    startAgain: () => {
      if (recreate && consents.find(user.id, "recreate") === null) newPhone();
      else if (send({ type: "restart" })) {
        if (begun) history.forgetBegun();
        start();
      }
    },
    next: (step) => {
      if (send({ type: "continue" })) history.goForward(step);
    },
    back: history.goBack,
    newPhone,
    leave: () => leave(false),
    leaveDone: () => leave(true),
  };
}

/** Only unsaved codes on screen, or a commit on its way, are worth a question. */
function leaveQuestion(state: EnrollmentState): LeaveQuestion | null {
  if (commitInFlight(state)) return "inFlight";
  return holdsUnsavedCodes(state) ? "unsaved" : null;
}
