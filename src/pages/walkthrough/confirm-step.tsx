import { useId } from "react";
import { AcceptButton } from "../../enrollment/accept-button.tsx";
import { phaseOf } from "../../enrollment/accept-phase.ts";
import type { ConfirmState } from "../../enrollment/accept-phase.ts";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { ConfirmView } from "../../enrollment/confirm-view.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { ScriptFrame } from "./script-frame.tsx";

/** Step 5, the one that commits: the wizard's own step, with the agent at the keyboard. */
export function ConfirmStep({ state }: { readonly state: ConfirmState }) {
  const { t, rich } = useTexts();
  const { user, send } = useAssistance();
  const formId = useId();
  const { account, periodSeconds } = state.held.enrollment;
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
      next={<AcceptButton phase={phaseOf(state)} form={formId} />}
    >
      <ConfirmView
        state={state}
        userId={user.id}
        send={send}
        onBack={null}
        formId={formId}
        instead={<p>{t("walkthrough.confirm.type")}</p>}
      />
    </ScriptFrame>
  );
}
