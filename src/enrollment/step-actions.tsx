import { useTexts } from "../i18n/use-texts.ts";
import { ActionRow } from "../ui/action-row.tsx";
import { Button } from "../ui/button.tsx";
import type { StepWays } from "./step-ways.ts";

interface StepActionsProps extends StepWays {
  /** Whether the step has what it asks for. */
  readonly open: boolean;
  readonly busy?: boolean;
}

export function StepActions({ open, busy = false, onContinue, onBack, onCancel }: StepActionsProps) {
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
      <Button kind="primary" busy={busy} aria-disabled={!open} onClick={onContinue}>
        {t("enroll.continue")}
      </Button>
    </ActionRow>
  );
}
