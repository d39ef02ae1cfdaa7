import type { ReactNode } from "react";
import type { User } from "../../api/contract/user.ts";
import { GateForm } from "../../enrollment/gate/gate-form.tsx";
import { GateNotices } from "../../enrollment/gate/gate-notices.tsx";
import { Approved, GateVerdict, verdictOf } from "../../enrollment/gate/gate-verdict.tsx";
import { useGate } from "../../enrollment/gate/use-gate.ts";
import { StepUpDialog } from "../../enrollment/start/step-up-dialog.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { Stack } from "../../ui/stack.tsx";

interface GatedTurnOffProps {
  readonly user: User;
  readonly onCancel: () => void;
  /** What the case allows. */
  readonly children: ReactNode;
}

/** First who it is, on record; then the form that turns MFA off. */
export function GatedTurnOff({ user, onCancel, children }: GatedTurnOffProps) {
  const { t } = useTexts();
  const gate = useGate({ user, intent: "turnOff", way: "", onAllowed: () => undefined });
  const verdict = verdictOf(gate.recorded);
  const cancel = (
    <Button kind="text" data-initial-focus onClick={onCancel}>
      {t("gate.cancel")}
    </Button>
  );
  if (gate.recorded !== null && verdict === null) {
    return (
      <>
        <Approved recorded={gate.recorded} />
        {children}
      </>
    );
  }
  if (gate.recorded !== null && verdict !== null) {
    return (
      <GateVerdict recorded={gate.recorded} verdict={verdict}>
        <ActionRow start={cancel}>
          {verdict !== "waiting" && <Button onClick={gate.again}>{t("gate.again")}</Button>}
        </ActionRow>
      </GateVerdict>
    );
  }
  return (
    <>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          gate.submit();
        }}
      >
        <Stack>
          <h2>{t("gate.heading")}</h2>
          <GateNotices user={user} intent="turnOff" gate={gate} />
          <GateForm gate={gate} />
          <ActionRow start={cancel}>
            <Button kind="primary" type="submit" busy={gate.busy}>
              {t("gate.continue")}
            </Button>
          </ActionRow>
        </Stack>
      </form>
      {gate.stepUp.open && <StepUpDialog {...gate.stepUp} />}
    </>
  );
}
