import { useParams } from "react-router";
import { retryTexts } from "../../i18n/failure-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { subjectOf } from "../../paths.ts";
import { useUser } from "../../queries/users.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
import { RetryNotice } from "../../ui/retry-notice.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { ConsequenceBody } from "./consequence-body.tsx";
import { useLeave } from "./use-leave.ts";

/** A page, not a toast, before MFA is turned off: who, what state, what stops working and when. */
export function TurnOffPage() {
  const texts = useTexts();
  const { t } = texts;
  const { userId } = useParams();
  const subject = subjectOf(userId);
  const { user, failure, loading, reload } = useUser(userId ?? null);
  const { leave } = useLeave(subject);

  if (user !== null) {
    return (
      <Card>
        <ConsequenceBody key={user.id} user={user} subject={subject} reading={loading} onReadAgain={reload} />
      </Card>
    );
  }
  return (
    <Card>
      <PageHeading>{t("consequence.turn-off.heading")}</PageHeading>
      {failure === null ? (
        <StatusLine>{t("frame.loading")}</StatusLine>
      ) : (
        <>
          <RetryNotice
            {...retryTexts(texts, failure, subject.kind === "me" ? "getOwnUser" : "getUser")}
            busy={loading}
            onRetry={reload}
          />
          <ActionRow
            start={
              <Button kind="text" onClick={leave}>
                {t("consequence.cancel")}
              </Button>
            }
          />
        </>
      )}
    </Card>
  );
}
