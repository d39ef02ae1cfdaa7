import { useNavigate } from "react-router";
import type { User } from "../../api/contract/user.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths, type Subject } from "../../paths.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";

interface NothingToDoProps {
  readonly user: User;
  readonly subject: Subject;
  readonly reading: boolean;
  readonly onReadAgain: () => void;
  readonly onLeave: () => void;
}

/** Why neither re-create nor turn off is possible now, and the way on. */
export function NothingToDo({ user, subject, reading, onReadAgain, onLeave }: NothingToDoProps) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const unknown = user.mfa === "unknown" && !user.external;
  return (
    <>
      <Notice tone="info">
        <p>{t(reasonOf(user))}</p>
        {unknown && (
          <Button busy={reading} onClick={onReadAgain}>
            {t("consequence.read-again")}
          </Button>
        )}
      </Notice>
      <ActionRow
        start={
          <Button kind="text" data-initial-focus onClick={onLeave}>
            {t("consequence.cancel")}
          </Button>
        }
      >
        {!unknown && !user.external && (
          <Button kind="primary" onClick={() => void navigate(paths.enroll(subject))}>
            {t("consequence.set-up")}
          </Button>
        )}
      </ActionRow>
    </>
  );
}

function reasonOf(user: User) {
  if (user.external) return "consequence.external";
  return user.mfa === "unknown" ? "consequence.unknown" : "consequence.off-already";
}
