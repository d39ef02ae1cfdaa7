import { useParams } from "react-router";
import { retryTexts } from "../../i18n/retry-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { subjectOf } from "../../paths.ts";
import { useSubjectUser } from "../../queries/use-subject-user.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
import { RetryNotice } from "../../ui/retry-notice.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import type { ConsequenceAction } from "./consequence-action.ts";
import { ConsequenceBody } from "./consequence-body.tsx";
import { useLeave } from "./use-leave.ts";

/** A page, not a toast, before MFA is re-created or turned off: who, what state, what stops working and when. */
export function ConsequencePage({ action }: { readonly action: ConsequenceAction }) {
  const texts = useTexts();
  const { t } = texts;
  const { userId } = useParams();
  const { user, failure, loading, reload } = useSubjectUser(userId ?? null);
  const { leave } = useLeave(subjectOf(userId));

  if (user !== null) {
    return (
      <Card>
        <ConsequenceBody
          key={user.id}
          action={action}
          user={user}
          subject={subjectOf(userId)}
          reading={loading}
          onReadAgain={reload}
        />
      </Card>
    );
  }
  return (
    <Card>
      <PageHeading>{t(`consequence.${action}.heading`)}</PageHeading>
      {failure === null ? (
        <StatusLine>{t("frame.loading")}</StatusLine>
      ) : (
        <>
          <RetryNotice {...retryTexts(texts, failure, "getUser")} busy={loading} onRetry={reload} />
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
