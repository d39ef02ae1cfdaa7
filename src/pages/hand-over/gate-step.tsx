import { useAssistance, useLeaveAssistance } from "../../enrollment/assisted/assistance.ts";
import { Gated } from "../../enrollment/gate/gated.tsx";
import { verdictOf } from "../../enrollment/gate/gate-verdict.tsx";
import type { Gate } from "../../enrollment/gate/use-gate.ts";
import { StepHeading } from "../../enrollment/step-heading.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { useSystemName } from "../../queries/services.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";

/** Who it is, on record, before a key is made for them. */
export function GateStep({ gate, onBack }: { readonly gate: Gate; readonly onBack: () => void }) {
  const { t, rich } = useTexts();
  const system = useSystemName();
  const { user, recreate } = useAssistance();
  const { leave } = useLeaveAssistance();
  const cancel = (
    <Button kind="text" onClick={leave}>
      {t("gate.cancel")}
    </Button>
  );
  const otherWay = (
    <Button kind="text" onClick={onBack}>
      {t("hand-over.other-way")}
    </Button>
  );
  return (
    <Card>
      <StepHeading key={verdictOf(gate.recorded) ?? "gate"}>{t("gate.heading")}</StepHeading>
      <p>{rich("enroll.ready.about", { name: <bdi>{user.name}</bdi>, system: <bdi>{system}</bdi> })}</p>
      <Gated
        gate={gate}
        user={user}
        intent={recreate ? "recreate" : "setUp"}
        start={
          <>
            {otherWay}
            {cancel}
          </>
        }
        leave={cancel}
      >
        {null}
      </Gated>
    </Card>
  );
}
