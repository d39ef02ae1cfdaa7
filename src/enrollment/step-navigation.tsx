import { useTexts } from "../i18n/use-texts.ts";
import { ActionBar } from "../ui/action-row.tsx";
import { Button } from "../ui/button.tsx";

interface StepNavigationProps {
  readonly onContinue: () => void;
  /** False while another button of the step is the one to press. */
  readonly leads?: boolean;
}

/** The foot of the first step. */
export function StepNavigation({ onContinue, leads = true }: StepNavigationProps) {
  const { t } = useTexts();
  return (
    <ActionBar>
      <Button kind={leads ? "primary" : "secondary"} onClick={onContinue}>
        {t("enroll.continue")}
      </Button>
    </ActionBar>
  );
}

interface BackButtonProps {
  readonly onBack: () => void;
  /** A code is on its way: nothing moves. */
  readonly held?: boolean;
}

export function BackButton({ onBack, held = false }: BackButtonProps) {
  const { t } = useTexts();
  return (
    <Button kind="text" icon="back" aria-disabled={held} onClick={onBack}>
      {t("enroll.back")}
    </Button>
  );
}
