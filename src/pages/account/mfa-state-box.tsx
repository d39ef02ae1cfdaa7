import type { User } from "../../api/contract/user.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { assertNever } from "../../lib/assert-never.ts";
import { Notice } from "../../ui/notice.tsx";

/** The state as the server told it: icon, word, and what it means. */
export function MfaStateBox({ mfa }: { readonly mfa: User["mfa"] }) {
  const { t } = useTexts();
  switch (mfa) {
    case "on":
      return (
        <Notice tone="good" title={t("account.on")}>
          <p>{t("account.on.text")}</p>
        </Notice>
      );
    case "off":
      return (
        <Notice tone="warn" title={t("account.off")}>
          <p>{t("account.off.text")}</p>
        </Notice>
      );
    case "unknown":
      return (
        <Notice tone="info" title={t("account.unknown")}>
          <p>{t("account.unknown.text")}</p>
        </Notice>
      );
    default:
      return assertNever(mfa);
  }
}
