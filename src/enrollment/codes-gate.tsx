import { useId } from "react";
import { useTexts } from "../i18n/use-texts.ts";
import { Button } from "../ui/button.tsx";
import { Checkbox } from "../ui/checkbox.tsx";
import { Stack } from "../ui/stack.tsx";
import type { Saving } from "./machine/enrollment-state.ts";

interface CodesGateProps {
  readonly saving: Saving;
  /** What has to come before the tick. */
  readonly hint: string;
  readonly onTicked: (ticked: boolean) => void;
  readonly onWroteDown: () => void;
}

/** `Continue` opens after one of the ways to keep them was tried and the box is ticked, or by the second choice. */
export function CodesGate({ saving, hint, onTicked, onWroteDown }: CodesGateProps) {
  const { t } = useTexts();
  const hintId = useId();
  return (
    <Stack gap="close">
      <Checkbox
        label={t("enroll.codes.saved")}
        checked={saving.ticked}
        disabled={!saving.tried}
        aria-describedby={saving.tried ? undefined : hintId}
        onChange={onTicked}
      />
      {!saving.tried && <p id={hintId}>{hint}</p>}
      {!(saving.tried && saving.ticked) && (
        <div>
          <Button kind="text" onClick={onWroteDown}>
            {t("enroll.codes.wrote-down")}
          </Button>
        </div>
      )}
    </Stack>
  );
}
