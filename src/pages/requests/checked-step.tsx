import { useState } from "react";
import type { AskedRequest } from "../../api/contract/new-phone.ts";
import type { User } from "../../api/contract/user.ts";
import type { Failure } from "../../api/failure.ts";
import { Say } from "../../enrollment/gate/gate-form.tsx";
import { Gated } from "../../enrollment/gate/gated.tsx";
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
  return (
    <Gated
      gate={gate}
      user={user}
      intent="recreate"
      // What ends the case ends the request.
      repeats={false}
      byPhone
      first={<Say>{t(scratchCodes ? "consequence.say" : "consequence.say.codeless")}</Say>}
    >
      <Give user={user} give={give} />
    </Gated>
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
