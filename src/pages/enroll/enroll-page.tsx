import { useSearchParams } from "react-router";
import { retryTexts } from "../../i18n/retry-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useSubjectUser } from "../../queries/use-subject-user.ts";
import { Card } from "../../ui/card.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
import { RetryNotice } from "../../ui/retry-notice.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { RecreateGate } from "./recreate-gate.tsx";
import { Wizard } from "./wizard.tsx";
import { readWizardSearch } from "../../enrollment/wizard-search.ts";

/** The wizard for oneself. Who enrolls somebody else hands over: `src/pages/hand-over`. */
export function EnrollPage() {
  const texts = useTexts();
  const { t } = texts;
  const [search] = useSearchParams();
  const { recreate, begun } = readWizardSearch(search);
  const reading = useSubjectUser(null);
  const { user, failure, loading, reload } = reading;

  // Once there is a user the wizard stays, whatever a later reading says: it may hold a secret.
  if (user !== null) {
    return (
      <RecreateGate key={`${user.id} ${recreate}`} userId={user.id} closed={recreate && !begun}>
        <Wizard user={user} reading={reading} recreate={recreate} begun={begun} />
      </RecreateGate>
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
