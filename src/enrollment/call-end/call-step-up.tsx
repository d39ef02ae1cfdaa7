import { Say } from "../gate/gate-form.tsx";
import { StepUpDialog } from "../start/step-up-dialog.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import type { StepUpQuestion } from "../../queries/use-proved-action.ts";

/** The agent's password, with somebody on the line who hears nothing of why it takes a while. */
export function CallStepUp({ stepUp }: { readonly stepUp: StepUpQuestion }) {
  const { t } = useTexts();
  if (!stepUp.open) return null;
  const text = (
    <>
      <p>{t("enroll.step-up.text")}</p>
      <Say>{t("walkthrough.step-up.say")}</Say>
    </>
  );
  return <StepUpDialog {...stepUp} text={text} />;
}
