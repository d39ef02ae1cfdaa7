import { useState } from "react";
import { Outlet, useLocation, useNavigate, useSearchParams } from "react-router";
import { me, paths, readWizardSearch } from "../../paths.ts";
import { LeaveDialog, type LeaveQuestion, useLeaveGuard } from "../leave-dialog.tsx";
import {
  atIntro,
  commitInFlight,
  hasCodes,
  interrupted,
  nameOfEntry,
  type EnrollmentState,
} from "../machine/enrollment-state.ts";
import { StepUpDialog } from "../start/step-up-dialog.tsx";
import { OwnEnrollmentContext, type OwnEnrollment } from "./own-enrollment.ts";
import { useUnfinishedSetups } from "../../queries/services.ts";
import { useForgetScratchCode } from "../../queries/session.ts";
import type { UnfinishedSetups } from "../../queries/unfinished-setups.ts";
import { useEnrollmentElsewhere } from "../../queries/mfa.ts";
import { useUser } from "../../queries/users.ts";
import type { EnrollmentEvent } from "../machine/enrollment-event.ts";
import { useEnrollmentMachine } from "../machine/use-enrollment-machine.ts";
import { useStart } from "../start/use-start.ts";
import { useStepHistory } from "./use-step-history.ts";

/**
 * The layout over `Your MFA` and the wizard: a click on the one makes the secret that the other shows. Left for the
 * account page, the wizard's machine is thrown away, and the secret with it.
 */
export function OwnMfa() {
  const { pathname } = useLocation();
  const inWizard = pathname === paths.enroll(me);
  const [visit, setVisit] = useState({ inWizard, count: 0 });
  if (visit.inWizard !== inWizard) setVisit({ inWizard, count: visit.count + (inWizard ? 0 : 1) });
  return <OneSetup key={visit.count} />;
}

function OneSetup() {
  const { guard, enrollment } = useOwnMachine();
  const { state } = enrollment;
  return (
    <OwnEnrollmentContext value={enrollment}>
      <Outlet />
      {enrollment.stepUp.open && <StepUpDialog {...enrollment.stepUp} />}
      <LeaveDialog {...guard} account={"held" in state ? nameOfEntry(state.held.enrollment) : ""} />
    </OwnEnrollmentContext>
  );
}

/** Holds the machine, and with it the only copy of the secret, and does what the buttons of the wizard say. */
function useOwnMachine() {
  const navigate = useNavigate();
  const inWizard = useLocation().pathname === paths.enroll(me);
  const setups = useUnfinishedSetups();
  const forgetScratchCode = useForgetScratchCode();
  const [search] = useSearchParams();
  const { recreate: asked, begun } = readWizardSearch(search);
  const reading = useUser(null);
  const userId = reading.user?.id ?? "";
  const [state, machine] = useEnrollmentMachine(begun ? interrupted : atIntro);
  const [twice, setTwice] = useState(begun);
  const history = useStepHistory(machine);
  const guard = useLeaveGuard({
    ask: () => leaveQuestion(machine.state()),
    isInside: (_from, to) => to === paths.enroll(me),
    holdsInside: () => commitInFlight(machine.state()),
  });

  function send(event: EnrollmentEvent): boolean {
    const taken = machine.send(event);
    if (taken) follow(setups, userId, machine.state());
    if (machine.state().step === "done") forgetScratchCode();
    // Refused for good on the account page: the wizard is where it is told.
    if (taken && machine.state().step === "stopped" && !inWizard) void navigate(paths.enroll(me));
    return taken;
  }
  const recreate = asked && reading.user?.mfa !== "off";
  const request = {
    userId,
    userName: reading.user?.name ?? "",
    recreate,
    again: twice || setups.find(userId) !== null,
  };
  const { start, ...starting } = useStart(request, send, () => history.goForward("scan"));

  // The newest enrollment wins on the server, so the one here is dead before a code is entered; its account may be in the
  // app, beside that of the next one begun here.
  useEnrollmentElsewhere(userId, () => {
    setTwice(true);
    send({ type: "superseded" });
  });

  function begin() {
    if (setups.find(userId) !== null) setTwice(true);
    start();
  }
  const enrollment: OwnEnrollment = {
    ...starting,
    reading,
    state,
    send,
    recreate,
    unfinished: setups.find(userId),
    twice,
    start: begin,
    startAgain: () => {
      if (send({ type: "restart" })) begin();
    },
    next: (step) => {
      if (send({ type: "continue" })) history.goForward(step);
    },
    back: () => history.goBack(1),
    backToKey: () => history.goBack("held" in state && hasCodes(state.held) ? 2 : 1),
    newPhone: () => {
      send({ type: "restart" });
      void navigate(paths.enrollAgain(me), { replace: true });
    },
    leave: () => void navigate(paths.account()),
    leaveDone: () => void navigate(paths.account(), { replace: true }),
  };
  return { enrollment, guard };
}

/** Once there is a key, its account may be in the phone: leaving makes it worthless. */
function leaveQuestion(state: EnrollmentState): LeaveQuestion | null {
  if (commitInFlight(state)) return "inFlight";
  if (!("held" in state)) return null;
  if (state.held.outcomeUnknown) return "mayCount";
  return state.held.replaces ? "newPhone" : "unfinished";
}

/** Whatever ends a setup but success leaves what was noted while it went on. */
function follow(setups: UnfinishedSetups, userId: string, state: EnrollmentState): void {
  if (state.step === "done") setups.finish(userId);
  const open = "held" in state;
  if (open) {
    const mayCount = commitInFlight(state) || state.held.outcomeUnknown;
    setups.note(userId, { account: nameOfEntry(state.held.enrollment), mayCount });
  }
}
