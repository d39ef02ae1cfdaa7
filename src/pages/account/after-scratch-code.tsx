import type { User } from "../../api/contract/user.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useSession } from "../../queries/session.ts";
import { Notice } from "../../ui/notice.tsx";

/** After a sign-in with a scratch code: it is used up, how many are left, and that a new phone can be set up below. */
export function AfterScratchCode({ mfa }: { readonly mfa: User["mfa"] }) {
  const { t } = useTexts();
  const session = useSession();
  if (session.kind === "signed-out" || session.scratchCode === null || mfa !== "on") return null;
  const { left } = session.scratchCode;
  return (
    <Notice tone="warn" role="status" title={t("account.scratch.title")}>
      <p>{t("account.scratch.cross-out")}</p>
      {left !== null && <p>{t("account.scratch.left", { count: left })}</p>}
      <p>{t("account.scratch.lost")}</p>
    </Notice>
  );
}
