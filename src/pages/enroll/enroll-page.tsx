import { useState } from "react";
import type { ReactNode } from "react";
import { Navigate, useSearchParams } from "react-router";
import { readWizardSearch } from "../../enrollment/wizard-search.ts";
import { retryTexts } from "../../i18n/failure-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { me, paths } from "../../paths.ts";
import { useConsents } from "../../queries/consents.ts";
import { useUser } from "../../queries/users.ts";
import { Card } from "../../ui/card.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
import { RetryNotice } from "../../ui/retry-notice.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { Wizard } from "./wizard.tsx";

/** The wizard for oneself. Enrolling somebody else is a hand-over: `src/pages/hand-over`. */
export function EnrollPage() {
  const texts = useTexts();
  const { t } = texts;
  const [search] = useSearchParams();
  const { recreate, begun } = readWizardSearch(search);
  const reading = useUser(null);
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

interface RecreateGateProps {
  readonly userId: string;
  /** Whether a consent is needed to come in. */
  readonly closed: boolean;
  readonly children: ReactNode;
}

/**
 * A direct link with `?recreate=true` passes through the consequence page: nobody gives up a phone without having read
 * what stops working. Here and not in a loader, because a consent is for a user id, and one's own id has to be read
 * first. Looked at once: at the end the consent is taken back, and the wizard still has something to say.
 */
function RecreateGate({ userId, closed, children }: RecreateGateProps) {
  const consents = useConsents();
  const [open] = useState(() => !closed || consents.find(userId, "recreate") !== null);
  return open ? children : <Navigate to={paths.recreate(me)} replace />;
}
