import type { User } from "../../api/contract/user.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { assertNever } from "../../lib/assert-never.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";

interface MfaStateBoxProps {
  readonly user: Pick<User, "mfa" | "external">;
  readonly reading: boolean;
  readonly onReadAgain: () => void;
}

/** The state as the server told it: icon, word, and what it means. */
export function MfaStateBox({ user, reading, onReadAgain }: MfaStateBoxProps) {
  const { t } = useTexts();
  switch (user.mfa) {
    case "on":
      return (
        <Notice tone="good" title={t("account.on")}>
          <p>{t("account.on.text")}</p>
        </Notice>
      );
    case "off":
      // An identity provider may ask for more than a password; this appliance does not know.
      if (user.external) return <Notice tone="info" title={t("account.off")} />;
      return (
        <Notice tone="warn" title={t("account.off")}>
          <p>{t("account.off.text")}</p>
        </Notice>
      );
    case "unknown":
      return (
        <Notice tone="info" title={t("account.unknown")}>
          <p>{t("account.unknown.text")}</p>
          {!user.external && (
            <Button busy={reading} onClick={onReadAgain}>
              {t("account.read-again")}
            </Button>
          )}
        </Notice>
      );
    default:
      return assertNever(user.mfa);
  }
}
