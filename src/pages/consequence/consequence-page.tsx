import { useParams } from "react-router";
import { useTexts } from "../../i18n/use-texts.ts";
import { subjectOf } from "../../paths.ts";
import { ReadFailed } from "../../read-failed.tsx";
import { useUser } from "../../queries/users.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { ConsequenceBody } from "./consequence-body.tsx";
import { useLeave } from "./use-consequence.ts";

/** A page, not a toast, before MFA is turned off: who, what state, what stops working and when. */
export function TurnOffPage() {
  const { t } = useTexts();
  const { userId } = useParams();
  const subject = subjectOf(userId);
  const reading = useUser(userId ?? null);
  const { user, failure, loading, reload } = reading;
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
          <ReadFailed reading={reading} call={subject.kind === "me" ? "getOwnUser" : "getUser"} />
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
