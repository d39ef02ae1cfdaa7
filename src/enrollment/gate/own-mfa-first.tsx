import { useTexts } from "../../i18n/use-texts.ts";
import { PageLink } from "../../page-link.tsx";
import { paths } from "../../paths.ts";
import { usePolicy } from "../../queries/cases.ts";
import { Notice } from "../../ui/notice.tsx";

/** Said before the first question: acting for others takes a sign-in with a code. A refusal says it where one pressed. */
export function OwnMfaFirst() {
  const { t } = useTexts();
  if (usePolicy()?.ownMfaFirst !== true) return null;
  return (
    <Notice tone="warn" text={t("failure.own-mfa-first")}>
      <p>
        <PageLink to={paths.account()}>{t("frame.nav.account")}</PageLink>
      </p>
    </Notice>
  );
}
