import { useSearchParams } from "react-router";
import { failureTexts } from "../../i18n/failure-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useSubjectUser } from "../../queries/use-subject-user.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { FailureNotice } from "../../ui/failure-notice.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
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
        <FailureNotice {...failureTexts(texts, failure, "getUser")}>
          <Button busy={loading} onClick={reload}>
            {t("frame.try-again")}
          </Button>
        </FailureNotice>
      )}
    </Card>
  );
}
