import { useTexts } from "../i18n/use-texts.ts";
import { ActionRow } from "../ui/action-row.tsx";
import { Button } from "../ui/button.tsx";

interface StepNavigationProps {
  /** Whether the step has what it asks for. */
  readonly open: boolean;
  readonly onContinue: () => void;
  /** Null where the step is the first. */
  readonly onBack: (() => void) | null;
  /** Null where something else on the page leads out. */
  readonly onCancel: (() => void) | null;
}

/** The buttons at the foot of a step. */
export function StepNavigation({ open, onContinue, onBack, onCancel }: StepNavigationProps) {
  const { t } = useTexts();
  return (
    <ActionRow
      start={
        <>
          {onBack !== null && <Button onClick={onBack}>{t("enroll.back")}</Button>}
          {onCancel !== null && (
            <Button kind="text" onClick={onCancel}>
              {t("enroll.cancel")}
            </Button>
          )}
        </>
      }
    >
      <Button kind="primary" aria-disabled={!open} onClick={onContinue}>
        {t("enroll.continue")}
      </Button>
    </ActionRow>
  );
}
