import { useRef } from "react";
import { retryTexts } from "../../i18n/failure-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useRuntimeConfig } from "../../queries/services.ts";
import { useUser } from "../../queries/users.ts";
import { Card } from "../../ui/card.tsx";
import { HelpLine } from "../../ui/help-line.tsx";
import { useStillWaiting } from "../../ui/hooks/use-still-waiting.ts";
import { PageHeading } from "../../ui/page-heading.tsx";
import { RetryNotice } from "../../ui/retry-notice.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { AccountDetails } from "./account-details.tsx";
import { ChangedByOthers } from "./changed-by-others.tsx";
import { TechnicalDetails } from "./technical-details.tsx";
import styles from "./account.module.css";

/** My own MFA: the state as the server tells it, and what can be done about it. */
export function AccountPage() {
  const texts = useTexts();
  const { t } = texts;
  const { user, failure, loading, reload } = useUser(null);
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <Card>
      <PageHeading ref={heading}>{t("account.heading")}</PageHeading>
      {failure !== null && (
        <RetryNotice {...retryTexts(texts, failure, "getUser")} busy={loading} onRetry={reload}>
          {user !== null && <p>{t("account.stale")}</p>}
        </RetryNotice>
      )}
      {user !== null && (
        <>
          <ChangedByOthers
            key={user.id}
            userId={user.id}
            mfa={user.mfa}
            onRead={() => heading.current?.focus()}
          />
          <AccountDetails user={user} reading={loading} onReadAgain={reload} />
          <TechnicalDetails />
        </>
      )}
      {user === null && failure === null && <Skeleton />}
      <AccountHelp />
    </Card>
  );
}

/** Holds the place of the state while it is read, so that nothing jumps. */
function Skeleton() {
  const { t } = useTexts();
  const late = useStillWaiting(true);
  return (
    <div className={styles["skeleton"]}>
      <StatusLine>{t(late ? "frame.still-waiting" : "frame.loading")}</StatusLine>
    </div>
  );
}

/** Whom to ask, in the words of the operator (config.json). */
function AccountHelp() {
  const { t } = useTexts();
  const { helpText, helpUrl } = useRuntimeConfig();
  if (helpText === "" && helpUrl === "") return null;
  return (
    <HelpLine text={helpText}>
      {helpUrl !== "" && (
        <a href={helpUrl} rel="noreferrer">
          {t("account.help")}
        </a>
      )}
    </HelpLine>
  );
}
