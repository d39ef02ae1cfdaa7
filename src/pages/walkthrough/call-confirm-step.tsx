import { useId } from "react";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { codeCheckOf } from "../../enrollment/confirm/code-check.ts";
import { ConfirmButton, phaseOf } from "../../enrollment/confirm/confirm-progress.tsx";
import type { ConfirmState } from "../../enrollment/confirm/confirm-progress.tsx";
import { ConfirmStep } from "../../enrollment/confirm/confirm-step.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { ScriptFrame } from "./script-frame.tsx";

/** Step 5, the one that commits: the wizard's own step, with the agent at the keyboard. */
export function CallConfirmStep({ state }: { readonly state: ConfirmState }) {
  const { t, rich } = useTexts();
  const { user, send } = useAssistance();
  const formId = useId();
  const phase = phaseOf(state);
  const { enrollment, replaces, sentCodes } = state.held;
  const { account, periodSeconds } = enrollment;
  return (
    <ScriptFrame
      step="confirm"
      say={<p>{rich("walkthrough.confirm.say", { account: <bdi>{account}</bdi> })}</p>}
      see={t("walkthrough.confirm.see", { seconds: periodSeconds })}
      branches={[
        {
          question: "walkthrough.confirm.wrong",
          answer: t("walkthrough.confirm.wrong.do"),
          further: [
            { question: "walkthrough.confirm.clock", answer: t("walkthrough.confirm.clock.do") },
            { question: "walkthrough.confirm.still", answer: t("walkthrough.confirm.still.do") },
          ],
        },
      ]}
      next={<ConfirmButton phase={phase} form={formId} />}
    >
      <ConfirmStep
        userId={user.id}
        token={enrollment.token}
        check={codeCheckOf(enrollment)}
        replaces={replaces}
        attempts={sentCodes.length}
        phase={phase}
        send={send}
        onBack={null}
        formId={formId}
        intro={<p>{t("walkthrough.confirm.type")}</p>}
      />
    </ScriptFrame>
  );
}
