import { useNavigate } from "react-router";
import type { User } from "../../api/contract/user.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { assertNever } from "../../lib/assert-never.ts";
import { me, paths } from "../../paths.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import styles from "./account.module.css";

/** What can be done in this state; nothing is offered that the state does not allow. */
export function AccountActions({ mfa }: { readonly mfa: User["mfa"] }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  switch (mfa) {
    case "off":
      return (
        <>
          <p className={styles["aside"]}>{t("account.off.time")}</p>
          <ActionRow>
            <Button kind="primary" onClick={() => void navigate(paths.enroll(me))}>
              {t("account.set-up")}
            </Button>
          </ActionRow>
        </>
      );
    case "on":
      return (
        <>
          <p className={styles["aside"]}>{t("account.on.lost")}</p>
          <ActionRow>
            <Button onClick={() => void navigate(paths.turnOff(me))}>{t("account.turn-off")}</Button>
            <Button kind="primary" onClick={() => void navigate(paths.recreate(me))}>
              {t("account.new-phone")}
            </Button>
          </ActionRow>
        </>
      );
    case "unknown":
      return null;
    default:
      return assertNever(mfa);
  }
}
