import type { User } from "../../api/contract/user.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useEnrollmentElsewhere } from "../../queries/use-enrollment-elsewhere.ts";
import type { UserReading } from "../../queries/use-user.ts";
import { Card } from "../../ui/card.tsx";
import { leaveQuestion } from "../../enrollment/leave-question.ts";
import { commitInFlight } from "../../enrollment/machine/holds-unsaved-codes.ts";
import { atIntro, interrupted } from "../../enrollment/machine/enrollment-state.ts";
import { StepHeading } from "../../enrollment/step-heading.tsx";
import { contradictedHeading, headingOf } from "../../enrollment/heading-of.ts";
import { laterPart } from "../../enrollment/later-part.ts";
import { PartWait } from "../../enrollment/part-wait.tsx";
import { needsLaterSteps } from "../../enrollment/needs-later-steps.ts";
import { usePart } from "../../ui/use-part.ts";
import { useEnrollmentMachine } from "../../enrollment/use-enrollment-machine.ts";
import { useContradicted } from "../../enrollment/use-contradicted.ts";
import { useLeaveGuard } from "../../enrollment/use-leave-guard.ts";
import { useStepHistory } from "./use-step-history.ts";
import { useTouchPhone } from "../../enrollment/use-touch-phone.ts";
import { useWizard } from "./use-wizard.ts";
import { viewOf, viewsBehind } from "../../enrollment/view-of.ts";
import { WizardBody } from "./wizard-body.tsx";
import { WizardSteps } from "../../enrollment/wizard-steps.tsx";

export interface WizardProps {
  readonly user: User;
  readonly reading: UserReading;
  readonly recreate: boolean;
  /** The URL says that an enrollment was under way when the page was loaded. */
  readonly begun: boolean;
}

/** Holds the machine, and with it the only copy of the secret. */
export function Wizard(props: WizardProps) {
  const { user, reading, begun } = props;
  const { t } = useTexts();
  const [state, machine] = useEnrollmentMachine(begun ? interrupted : atIntro);
  const history = useStepHistory(machine);
  const guard = useLeaveGuard({
    ask: () => leaveQuestion(machine.state()),
    isInside: (from, to) => from === to,
    holdsInside: () => commitInFlight(machine.state()),
  });
  const wizard = useWizard(props, machine, history);
  const phone = useTouchPhone();
  const view = viewOf(state);
  const contradicted = useContradicted(view === "done", reading);
  const needed = needsLaterSteps(state);
  const later = usePart(
    laterPart,
    needed || wizard.stepUp.open ? "now" : state.step === "scan" ? "after-paint" : "look",
  );
  const steps = later.kind === "here" ? later.value : null;

  // The newest enrollment wins on the server, so the one here is dead before a code is typed.
  useEnrollmentElsewhere(user.id, () => machine.send({ type: "superseded" }));

  return (
    <Card>
      {/* Their headings come with them. */}
      {needed && steps === null ? null : (
        <>
          {view !== "stopped" && <WizardSteps current={viewsBehind(view, contradicted)} />}
          <StepHeading key={view}>
            {t(contradicted ? contradictedHeading : headingOf(view, phone))}
          </StepHeading>
        </>
      )}
      <WizardBody
        {...props}
        state={state}
        contradicted={contradicted}
        send={machine.send}
        history={history}
        wizard={wizard}
        later={later}
      />
      {wizard.stepUp.open &&
        (steps === null ? (
          <PartWait part={laterPart} state={later} />
        ) : (
          <steps.StepUpDialog {...wizard.stepUp} />
        ))}
      {steps !== null && <steps.LeaveDialog {...guard} />}
    </Card>
  );
}
