import { Outlet, useParams } from "react-router";
import { retryTexts } from "../../i18n/retry-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useSubjectUser } from "../../queries/use-subject-user.ts";
import { Card } from "../../ui/card.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
import { RetryNotice } from "../../ui/retry-notice.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { AssistanceProvider } from "./assistance-provider.tsx";

/** The layout over hand-over and walkthrough of one user: what it holds lives as long as one of them is on screen. */
export function AssistedEnrollment() {
  const { userId = "" } = useParams();
  return <OfUser key={userId} userId={userId} />;
}

function OfUser({ userId }: { readonly userId: string }) {
  const texts = useTexts();
  const { t } = texts;
  const reading = useSubjectUser(userId);
  const { user, failure, loading, reload } = reading;

  // Once there is a user the pages stay, whatever a later reading says: they may hold a secret.
  if (user !== null) {
    return (
      <AssistanceProvider user={user} reading={reading}>
        <Outlet />
      </AssistanceProvider>
    );
  }
  return (
    <Card>
      <PageHeading>{t("enroll.ready.heading")}</PageHeading>
      {failure === null ? (
        <StatusLine>{t("frame.loading")}</StatusLine>
      ) : (
        <RetryNotice {...retryTexts(texts, failure, "getUser")} busy={loading} onRetry={reload} />
      )}
    </Card>
  );
}
