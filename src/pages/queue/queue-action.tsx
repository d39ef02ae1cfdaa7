import type { User } from "../../api/contract/user.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { assertNever } from "../../lib/assert-never.ts";
import { PageLink } from "../../page-link.tsx";
import { paths } from "../../paths.ts";
import { buttonClass } from "../../ui/button-class.ts";

/** The one way on for this user, or why there is none. */
export function QueueAction({ user }: { readonly user: User }) {
  const { t } = useTexts();
  const subject = { kind: "user", userId: user.id } as const;
  if (user.external) return <p>{t("queue.external.text")}</p>;
  switch (user.mfa) {
    case "unknown":
      return <p>{t("queue.unknown.text")}</p>;
    case "off":
      return (
        <>
          <p>{t("queue.off.text")}</p>
          <PageLink className={buttonClass("primary")} to={paths.enroll(subject)}>
            {t("queue.set-up")}
          </PageLink>
        </>
      );
    case "on":
      return (
        <>
          <p>{t("queue.on.text")}</p>
          <PageLink className={buttonClass("primary")} to={paths.recreate(subject)}>
            {t("queue.recreate")}
          </PageLink>
        </>
      );
    default:
      return assertNever(user.mfa);
  }
}
