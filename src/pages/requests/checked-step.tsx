import { createPortal } from "react-dom";
import type { AskedRequest } from "../../api/contract/new-phone.ts";
import type { User } from "../../api/contract/user.ts";
import { Say } from "../../enrollment/gate/say.tsx";
import { Gated } from "../../enrollment/gate/gated.tsx";
import { useGate } from "../../enrollment/gate/use-gate.ts";
import { StepUpDialog } from "../../enrollment/start/step-up-dialog.tsx";
import { failureTexts } from "../../i18n/failure-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useRefuseCase } from "../../queries/change-case.ts";
import { useCapabilities } from "../../queries/services.ts";
import { useProvedAction } from "../../queries/use-proved-action.ts";
import { Button } from "../../ui/button.tsx";
import { Facts } from "../../ui/facts.tsx";
import { FailureNotice } from "../../ui/failure-notice.tsx";

interface CheckedStepProps {
  readonly user: User;
  readonly request: AskedRequest;
  readonly give: () => Promise<void>;
  /** Where the button that leads on stands. */
  readonly foot: HTMLElement | null;
}

/** The number was right: consent, the case, an approval where that is due, and the one button that begins their setup. */
export function CheckedStep({ user, request, give, foot }: CheckedStepProps) {
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
      foot={foot}
      byPhone
      first={
        <>
          <Facts stacked items={[{ term: t("gate.proof"), value: t("gate.proof.request") }]} />
          <Say>{t(scratchCodes ? "consequence.say" : "consequence.say.codeless")}</Say>
        </>
      }
    >
      <Give user={user} give={give} foot={foot} />
    </Gated>
  );
}

function Give({ user, give, foot }: Omit<CheckedStepProps, "request">) {
  const texts = useTexts();
  const { t } = texts;
  const refuseCase = useRefuseCase(user.id);
  const { run, busy, failure, stepUp } = useProvedAction(give, refuseCase);
  return (
    <>
      <p>{t("request.give.text")}</p>
      {failure !== null && <FailureNotice {...failureTexts(texts, failure, "enableMfa")} />}
      {foot !== null &&
        createPortal(
          <Button kind="primary" busy={busy} onClick={() => run()}>
            {t("request.give")}
          </Button>,
          foot,
        )}
      {stepUp.open && <StepUpDialog {...stepUp} />}
    </>
  );
}
