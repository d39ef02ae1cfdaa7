import { useTexts } from "../i18n/use-texts.ts";
import { ActionRow } from "../ui/action-row.tsx";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";

interface UnderWayProps {
  readonly onContinue: () => void;
  readonly onCancel: () => void;
}

/** Back from the QR code: no second secret, the way on leads to the same one. */
export function UnderWay({ onContinue, onCancel }: UnderWayProps) {
  const { t } = useTexts();
  return (
    <>
      <Notice tone="info">
        <p>{t("enroll.ready.again")}</p>
      </Notice>
      <ActionRow
        start={
          <Button kind="text" onClick={onCancel}>
            {t("enroll.cancel")}
          </Button>
        }
      >
        <Button kind="primary" onClick={onContinue}>
          {t("enroll.continue")}
        </Button>
      </ActionRow>
    </>
  );
}
