import type { User } from "../../api/contract/user.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { PageLink } from "../../page-link.tsx";
import { paths } from "../../paths.ts";
import { buttonClass } from "../../ui/button-class.ts";

/** The one way on for this user, where there is one. */
export function QueueAction({ user }: { readonly user: User }) {
  const { t } = useTexts();
  const subject = { kind: "user", userId: user.id } as const;
  if (user.external || user.mfa === "unknown") return null;
  const off = user.mfa === "off";
  return (
    <PageLink className={buttonClass("primary")} to={off ? paths.enroll(subject) : paths.recreate(subject)}>
      {t(off ? "queue.set-up" : "queue.recreate")}
    </PageLink>
  );
}
