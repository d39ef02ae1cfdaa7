import { useTexts } from "../i18n/use-texts.ts";
import { StepList } from "../ui/step-list.tsx";

interface WizardStepsProps {
  /** Steps that are behind; as many as there are when all is done. */
  readonly current: number;
}

export function WizardSteps({ current }: WizardStepsProps) {
  const { t } = useTexts();
  const steps = [
    t("enroll.steps.ready"),
    t("enroll.steps.scan"),
    t("enroll.steps.codes"),
    t("enroll.steps.confirm"),
  ];
  const step = Math.min(current + 1, steps.length);
  return (
    <StepList
      label={t("enroll.steps")}
      steps={steps}
      current={current}
      doneLabel={t("enroll.steps.done")}
      progressText={t("enroll.steps.progress", { step, total: steps.length })}
    />
  );
}
