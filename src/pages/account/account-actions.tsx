import { useNavigate } from "react-router";
import type { User } from "../../api/contract/user.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { assertNever } from "../../lib/assert-never.ts";
import { me, paths } from "../../paths.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import styles from "./account.module.css";

interface AccountActionsProps {
  readonly mfa: User["mfa"];
  readonly reading: boolean;
  readonly onReadAgain: () => void;
}

/** What can be done in this state; nothing is offered that the state does not allow (faults.md §1.3, mfaEnabled). */
export function AccountActions({ mfa, reading, onReadAgain }: AccountActionsProps) {
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
      return (
        <ActionRow>
          <Button busy={reading} onClick={onReadAgain}>
            {t("account.read-again")}
          </Button>
        </ActionRow>
      );
    default:
      return assertNever(mfa);
  }
}
