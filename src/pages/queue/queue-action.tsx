import type { User } from "../../api/contract/user.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { PageLink } from "../../page-link.tsx";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { buttonClass } from "../../ui/button-class.ts";

interface QueueActionProps {
  readonly user: User;
  readonly reading: boolean;
  readonly onReadAgain: () => void;
}

/** The one way on for this user, where there is one. */
export function QueueAction({ user, reading, onReadAgain }: QueueActionProps) {
  const { t } = useTexts();
  const subject = { kind: "user", userId: user.id } as const;
  if (user.external) return null;
  if (user.mfa === "unknown") {
    return (
      <Button busy={reading} onClick={onReadAgain}>
        {t("queue.read-again")}
      </Button>
    );
  }
  const off = user.mfa === "off";
  return (
    <PageLink className={buttonClass("primary")} to={off ? paths.enroll(subject) : paths.recreate(subject)}>
      {t(off ? "queue.set-up" : "queue.recreate")}
    </PageLink>
  );
}
