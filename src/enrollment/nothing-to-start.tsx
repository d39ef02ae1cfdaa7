import { useTexts } from "../i18n/use-texts.ts";
import { ActionRow } from "../ui/action-row.tsx";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";

interface NothingToStartProps {
  readonly onNewPhone: () => void;
  readonly onLeave: () => void;
}

/** MFA that is on already: said before a call is made that would be refused. */
export function NothingToStart({ onNewPhone, onLeave }: NothingToStartProps) {
  const { t } = useTexts();
  return (
    <>
      <Notice tone="info" title={t("enroll.ready.already-on")}>
        <p>{t("enroll.ready.already-on.text")}</p>
      </Notice>
      <ActionRow
        start={
          <Button kind="text" onClick={onLeave}>
            {t("enroll.cancel")}
          </Button>
        }
      >
        <Button kind="primary" onClick={onNewPhone}>
          {t("enroll.ready.new-phone")}
        </Button>
      </ActionRow>
    </>
  );
}
