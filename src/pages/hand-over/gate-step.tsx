import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { useLeaveAssistance } from "../../enrollment/assisted/use-leave-assistance.ts";
import { GateForm } from "../../enrollment/gate/gate-form.tsx";
import { GateNotices } from "../../enrollment/gate/gate-notices.tsx";
import { GateVerdict, verdictOf } from "../../enrollment/gate/gate-verdict.tsx";
import type { Gate } from "../../enrollment/gate/use-gate.ts";
import { StepUpDialog } from "../../enrollment/start/step-up-dialog.tsx";
import { StepHeading } from "../../enrollment/step-heading.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Stack } from "../../ui/stack.tsx";

interface GateStepProps {
  readonly gate: Gate;
  readonly onBack: () => void;
}

/** Who it is, on record, before a key is made for them. */
export function GateStep({ gate, onBack }: GateStepProps) {
  const { t } = useTexts();
  const { user, recreate } = useAssistance();
  const { leave } = useLeaveAssistance();
  const verdict = verdictOf(gate.recorded);
  const { recorded } = gate;
  if (recorded !== null && verdict !== null) {
    return (
      <Card>
        <StepHeading key={verdict}>{t("gate.heading")}</StepHeading>
        <GateVerdict recorded={recorded} verdict={verdict}>
          <ActionRow
            start={
              <Button kind="text" onClick={leave}>
                {t("gate.cancel")}
              </Button>
            }
          >
            {verdict !== "waiting" && <Button onClick={gate.again}>{t("gate.again")}</Button>}
          </ActionRow>
        </GateVerdict>
      </Card>
    );
  }
  return (
    <Card>
      <StepHeading key="gate">{t("gate.heading")}</StepHeading>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          gate.submit();
        }}
      >
        <Stack>
          <GateNotices user={user} intent={recreate ? "recreate" : "setUp"} gate={gate} />
          <GateForm gate={gate} />
          <ActionRow
            start={
              <>
                <Button kind="text" onClick={onBack}>
                  {t("hand-over.other-way")}
                </Button>
                <Button kind="text" onClick={leave}>
                  {t("gate.cancel")}
                </Button>
              </>
            }
          >
            <Button kind="primary" type="submit" busy={gate.busy}>
              {t("gate.continue")}
            </Button>
          </ActionRow>
        </Stack>
      </form>
      {gate.stepUp.open && <StepUpDialog {...gate.stepUp} />}
    </Card>
  );
}
