import { useNavigate } from "react-router";
import type { User } from "../../api/contract/user.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { me, paths } from "../../paths.ts";
import { useCapabilities } from "../../queries/services.ts";
import { ActionBar } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";

/** What can be done while MFA is on; nothing is offered while that is not known. */
export function AccountActions({ mfa }: { readonly mfa: User["mfa"] }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const can = useCapabilities();
  if (mfa !== "on") return null;
  return (
    <>
      {can.recreate && can.scratchCodes && <p>{t("account.on.lost")}</p>}
      <ActionBar
        start={
          can.turnOff && (
            <Button kind="text" onClick={() => void navigate(paths.turnOff(me))}>
              {t("account.turn-off")}
            </Button>
          )
        }
      >
        {can.recreate && (
          <Button onClick={() => void navigate(paths.enrollAgain(me))}>{t("enroll.ready.new-phone")}</Button>
        )}
      </ActionBar>
    </>
  );
}
