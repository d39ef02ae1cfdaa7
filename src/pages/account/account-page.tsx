import { useRef } from "react";
import { retryTexts } from "../../i18n/retry-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useSubjectUser } from "../../queries/use-subject-user.ts";
import { Card } from "../../ui/card.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
import { RetryNotice } from "../../ui/retry-notice.tsx";
import { AccountDetails } from "./account-details.tsx";
import { AccountHelp } from "./account-help.tsx";
import { AccountSkeleton } from "./account-skeleton.tsx";
import { ChangedByOthers } from "./changed-by-others.tsx";

/** My own MFA: the state as the server tells it, and what can be done about it. */
export function AccountPage() {
  const texts = useTexts();
  const { t } = texts;
  const { user, failure, loading, reload } = useSubjectUser(null);
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <Card>
      <PageHeading ref={heading}>{t("account.heading")}</PageHeading>
      {failure !== null && (
        <RetryNotice {...retryTexts(texts, failure, "getUser")} busy={loading} onRetry={reload}>
          {user !== null && <p>{t("account.stale")}</p>}
        </RetryNotice>
      )}
      {user !== null && <ChangedByOthers key={user.id} user={user} onRead={() => heading.current?.focus()} />}
      {user !== null && <AccountDetails user={user} reading={loading} onReadAgain={reload} />}
      {user === null && failure === null && <AccountSkeleton />}
      <AccountHelp />
    </Card>
  );
}
