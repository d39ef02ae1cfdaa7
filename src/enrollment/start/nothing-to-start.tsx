import { useTexts } from "../../i18n/use-texts.ts";
import { ActionBar } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";

/** MFA that is on already: said before a call is made that would be refused. */
export function AlreadyOn({ onNewPhone }: { readonly onNewPhone: () => void }) {
  const { t } = useTexts();
  return (
    <>
      <Notice tone="info" title={t("enroll.ready.already-on")} text={t("enroll.ready.already-on.text")} />
      <ActionBar>
        <Button kind="primary" onClick={onNewPhone}>
          {t("enroll.ready.new-phone")}
        </Button>
      </ActionBar>
    </>
  );
}

interface SetUpElsewhereProps {
  readonly leaveLabel: string;
  readonly onLeave: () => void;
}

/** MFA of an identity provider cannot be set up here: that is all there is to read, and the way out. */
export function SetUpElsewhere({ leaveLabel, onLeave }: SetUpElsewhereProps) {
  const { t } = useTexts();
  return (
    <>
      <Notice tone="info" text={t("failure.external-identity")} />
      <ActionBar>
        <Button kind="primary" onClick={onLeave}>
          {leaveLabel}
        </Button>
      </ActionBar>
    </>
  );
}
