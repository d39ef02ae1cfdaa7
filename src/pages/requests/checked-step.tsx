import { useState } from "react";
import type { AskedRequest } from "../../api/contract/new-phone.ts";
import type { User } from "../../api/contract/user.ts";
import type { Failure } from "../../api/failure.ts";
import { GateForm, Say } from "../../enrollment/gate/gate-form.tsx";
import { GateNotices } from "../../enrollment/gate/gate-notices.tsx";
import { Approved, CallBackApproved, GateVerdict, verdictOf } from "../../enrollment/gate/gate-verdict.tsx";
import { useGate } from "../../enrollment/gate/use-gate.ts";
import { StepUpDialog } from "../../enrollment/start/step-up-dialog.tsx";
import { failureTexts } from "../../i18n/failure-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useRefuseCase } from "../../queries/change-case.ts";
import { useCapabilities } from "../../queries/services.ts";
import { useProvedAction } from "../../queries/use-proved-action.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { FailureNotice } from "../../ui/failure-notice.tsx";
import { Stack } from "../../ui/stack.tsx";

interface CheckedStepProps {
  readonly user: User;
  readonly request: AskedRequest;
  readonly give: () => Promise<void>;
}

/** The number was right: consent, the case, an approval where that is due, and the one button that begins their setup. */
export function CheckedStep({ user, request, give }: CheckedStepProps) {
  const { t } = useTexts();
  const { scratchCodes } = useCapabilities();
  const gate = useGate({
    user,
    intent: "recreate",
    way: "byPhone",
    request: request.id,
    onAllowed: () => undefined,
  });
  const { recorded } = gate;
  const verdict = verdictOf(recorded);
  if (recorded !== null && verdict !== null) {
    return (
      <GateVerdict recorded={recorded} verdict={verdict}>
        {null}
      </GateVerdict>
    );
  }
  if (recorded !== null) {
    return (
      <>
        <Approved recorded={recorded} />
        <CallBackApproved userId={user.id} />
        <Give user={user} give={give} />
      </>
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
          <Say>{t(scratchCodes ? "consequence.say" : "consequence.say.codeless")}</Say>
          <GateNotices user={user} intent="recreate" gate={gate} />
          <GateForm gate={gate} />
          <ActionRow>
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

function Give({ user, give }: Pick<CheckedStepProps, "user" | "give">) {
  const texts = useTexts();
  const { t } = texts;
  const [failure, setFailure] = useState<Failure | null>(null);
  const refuseCase = useRefuseCase(user.id);
  const { run, busy, stepUp } = useProvedAction(
    async () => {
      setFailure(null);
      await give();
    },
    (said) => {
      if (!refuseCase(said)) setFailure(said);
    },
  );
  return (
    <>
      <p>{t("request.give.text")}</p>
      {failure !== null && <FailureNotice {...failureTexts(texts, failure, "enableMfa")} />}
      <ActionRow>
        <Button kind="primary" busy={busy} onClick={() => run()}>
          {t("request.give")}
        </Button>
      </ActionRow>
      {stepUp.open && <StepUpDialog {...stepUp} />}
    </>
  );
}
