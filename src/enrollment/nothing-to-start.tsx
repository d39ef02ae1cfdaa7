import { useTexts } from "../i18n/use-texts.ts";
import { ActionRow } from "../ui/action-row.tsx";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";

interface NothingToStartProps {
  readonly external: boolean;
  readonly onNewPhone: () => void;
  readonly onLeave: () => void;
}

/** MFA that cannot be set up here, or is on already: said before a call is made that would be refused. */
export function NothingToStart({ external, onNewPhone, onLeave }: NothingToStartProps) {
  const { t } = useTexts();
  return (
    <>
      {external ? (
        <Notice tone="info">
          <p>{t("enroll.ready.external")}</p>
        </Notice>
      ) : (
        <Notice tone="info" title={t("enroll.ready.already-on")}>
          <p>{t("enroll.ready.already-on.text")}</p>
        </Notice>
      )}
      <ActionRow
        start={
          <Button kind="text" onClick={onLeave}>
            {t("enroll.cancel")}
          </Button>
        }
      >
        {!external && (
          <Button kind="primary" onClick={onNewPhone}>
            {t("enroll.ready.new-phone")}
          </Button>
        )}
      </ActionRow>
    </>
  );
}
