import type { User } from "../../api/contract/user.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { PageLink } from "../../page-link.tsx";
import { paths, subjectOf } from "../../paths.ts";
import { ReadFailed } from "../../read-failed.tsx";
import { useUser } from "../../queries/users.ts";
import type { WorkItem } from "../../api/contract/work-queue.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button, buttonClass, singlePress } from "../../ui/button.tsx";
import { Stack } from "../../ui/stack.tsx";

interface QueueItemProps {
  readonly item: WorkItem;
  readonly busy: boolean;
  readonly onSkip: () => void;
  readonly onFail: () => void;
}

/** The user who is due. What can be done follows from the state that the server tells now. */
export function QueueItem({ item, busy, onSkip, onFail }: QueueItemProps) {
  const { t } = useTexts();
  const reading = useUser(item.userId);
  const { user, failure, loading, reload } = reading;
  return (
    <>
      <Stack>
        <h2 tabIndex={-1} data-initial-focus>
          <bdi>{item.userName}</bdi>
        </h2>
        {user === null && failure === null && (
          <p role="status">{t("queue.reading", { name: item.userName })}</p>
        )}
        <ReadFailed reading={reading} call="getUser" />
        {user !== null && failure === null && (
          <p>{t(user.external ? "queue.external.text" : `queue.${user.mfa}.text`)}</p>
        )}
      </Stack>
      <ActionRow
        start={
          <>
            <Button kind="text" busy={busy} onClick={singlePress(onSkip)}>
              {t("queue.skip")}
            </Button>
            <Button kind="text" busy={busy} onClick={singlePress(onFail)}>
              {t("queue.fail")}
            </Button>
          </>
        }
      >
        {user !== null && failure === null && (
          <QueueAction user={user} reading={loading} onReadAgain={reload} />
        )}
      </ActionRow>
    </>
  );
}

interface QueueActionProps {
  readonly user: User;
  readonly reading: boolean;
  readonly onReadAgain: () => void;
}

/** The one way on for this user, where there is one. */
function QueueAction({ user, reading, onReadAgain }: QueueActionProps) {
  const { t } = useTexts();
  const subject = subjectOf(user.id);
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
    <PageLink
      className={buttonClass("primary")}
      to={off ? paths.enroll(subject) : paths.enrollAgain(subject)}
    >
      {t(off ? "queue.set-up" : "queue.recreate")}
    </PageLink>
  );
}
