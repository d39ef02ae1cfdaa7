import { useState } from "react";
import { Outlet, useLocation } from "react-router";
import { me, paths } from "../../paths.ts";
import { LeaveDialog } from "../leave-dialog.tsx";
import { nameOfEntry } from "../machine/enrollment-state.ts";
import { StepUpDialog } from "../start/step-up-dialog.tsx";
import { OwnEnrollmentContext } from "./own-enrollment.ts";
import { useOwnMachine } from "./use-own-machine.ts";

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
