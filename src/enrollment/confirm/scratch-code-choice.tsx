import { useTexts } from "../../i18n/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Stack } from "../../ui/stack.tsx";

interface ScratchCodeChoiceProps {
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
}

/** For appliances that follow the v1 example to the letter; never offered by itself. */
export function ScratchCodeChoice({ chosen, onChoose }: ScratchCodeChoiceProps) {
  const { t } = useTexts();
  return (
    <Stack gap="close">
      {chosen && <Notice tone="warn" role="status" text={t("enroll.confirm.scratch-warning")} />}
      <div>
        <Button kind="text" onClick={() => onChoose(!chosen)}>
          {t(chosen ? "enroll.confirm.use-app" : "enroll.confirm.use-scratch")}
        </Button>
      </div>
    </Stack>
  );
}
