import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { useReceipt } from "../../enrollment/assisted/use-receipt.ts";
import { DoneStep } from "../../enrollment/done-step.tsx";
import { contradictedHeading } from "../../enrollment/heading-of.ts";
import { Receipt } from "../../enrollment/receipt/receipt.tsx";
import { StepHeading } from "../../enrollment/step-heading.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { Card } from "../../ui/card.tsx";
import { useLeaveAssistance } from "./use-leave-assistance.ts";

/** The code was confirmed: the state as read back, a receipt without secrets, and one way on. */
export function Finished() {
  const { t } = useTexts();
  const { user, reading, state, contradicted } = useAssistance();
  const { leaveLabel, leaveDone } = useLeaveAssistance();
  const receipt = useReceipt();
  if (state.step !== "done" || receipt === null) return null;
  return (
    <Card>
      <StepHeading>{t(contradicted ? contradictedHeading : "enroll.done.heading")}</StepHeading>
      <DoneStep
        name={user.name}
        forMyself={false}
        entry={state.entry}
        replaced={state.replaced}
        withoutCodes={state.withoutCodes}
        reading={reading}
        contradicted={contradicted}
        leaveLabel={leaveLabel}
        onLeave={leaveDone}
      >
        <Receipt data={receipt} />
      </DoneStep>
    </Card>
  );
}
