import type { User } from "../../api/contract/user.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import type { Subject } from "../../paths.ts";
import { useEnrollmentElsewhere } from "../../queries/use-enrollment-elsewhere.ts";
import type { UserReading } from "../../queries/use-user.ts";
import { Card } from "../../ui/card.tsx";
import { LeaveDialog } from "../../enrollment/leave-dialog.tsx";
import { atIntro, interrupted } from "../../enrollment/machine/enrollment-state.ts";
import { StepHeading } from "../../enrollment/step-heading.tsx";
import { StepUpDialog } from "../../enrollment/step-up-dialog.tsx";
import { headingOf } from "../../enrollment/heading-of.ts";
import { useEnrollmentMachine } from "../../enrollment/use-enrollment-machine.ts";
import { useLeaveGuard } from "../../enrollment/use-leave-guard.ts";
import { useStepHistory } from "./use-step-history.ts";
import { useTouchPhone } from "../../enrollment/use-touch-phone.ts";
import { useWizard } from "./use-wizard.ts";
import { viewOf, viewsBehind } from "../../enrollment/view-of.ts";
import { WizardBody } from "./wizard-body.tsx";
import { WizardSteps } from "../../enrollment/wizard-steps.tsx";

export interface WizardProps {
  readonly subject: Subject;
  readonly user: User;
  readonly reading: UserReading;
  readonly recreate: boolean;
  /** The URL says that an enrollment was under way when the page was loaded. */
  readonly begun: boolean;
}

/** Holds the machine, and with it the only copy of the secret. */
export function Wizard(props: WizardProps) {
  const { user, begun } = props;
  const { t } = useTexts();
  const [state, machine] = useEnrollmentMachine(begun ? interrupted : atIntro);
  const history = useStepHistory(machine);
  const guard = useLeaveGuard(machine);
  const wizard = useWizard(props, machine, history);
  const phone = useTouchPhone();
  const view = viewOf(state);

  // The newest enrollment wins on the server, so the one here is dead before a code is typed.
  useEnrollmentElsewhere(user.id, () => machine.send({ type: "superseded" }));

  return (
    <Card>
      {view !== "stopped" && <WizardSteps current={viewsBehind(view)} />}
      <StepHeading key={view}>{t(headingOf(view, phone))}</StepHeading>
      <WizardBody {...props} state={state} send={machine.send} history={history} wizard={wizard} />
      {wizard.stepUp.open && <StepUpDialog {...wizard.stepUp} />}
      <LeaveDialog {...guard} />
    </Card>
  );
}
