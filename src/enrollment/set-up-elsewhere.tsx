import { useTexts } from "../i18n/use-texts.ts";
import { ActionRow } from "../ui/action-row.tsx";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";

interface SetUpElsewhereProps {
  readonly leaveLabel: string;
  readonly onLeave: () => void;
}

/** MFA of an identity provider cannot be set up here: that is all there is to read, and the way out. */
export function SetUpElsewhere({ leaveLabel, onLeave }: SetUpElsewhereProps) {
  const { t } = useTexts();
  return (
    <>
      <Notice tone="info">
        <p>{t("enroll.ready.external")}</p>
      </Notice>
      <ActionRow>
        <Button kind="primary" onClick={onLeave}>
          {leaveLabel}
        </Button>
      </ActionRow>
    </>
  );
}
