import { retryTexts } from "../../i18n/failure-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { StartSetup } from "../../enrollment/own/start-setup.tsx";
import { useOwnEnrollment } from "../../enrollment/own/own-enrollment.ts";
import { UnfinishedNotice } from "../../enrollment/own/unfinished-notice.tsx";
import { Card } from "../../ui/card.tsx";
import { useStillWaiting } from "../../ui/hooks/use-still-waiting.ts";
import { PageHeading } from "../../ui/page-heading.tsx";
import { RetryNotice } from "../../ui/retry-notice.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { AccountDetails } from "./account-details.tsx";
import { AccountActions } from "./account-actions.tsx";
import { ChangedByOthers } from "./changed-by-others.tsx";
import { OperatorHelp } from "../../operator-help.tsx";
import styles from "./account.module.css";
import type { User } from "../../api/contract/user.ts";
import { useSession } from "../../queries/session.ts";
import { Notice } from "../../ui/notice.tsx";
import { useApiVersion } from "../../queries/services.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { Facts } from "../../ui/facts.tsx";
import { useLastChange } from "../../queries/last-change.ts";

/** My own MFA: the state as the server tells it, and what can be done about it. */
export function AccountPage() {
  const texts = useTexts();
  const { t } = texts;
  const { user, failure, loading, reload } = useOwnEnrollment().reading;
  return (
    <Card>
      <PageHeading>{t("frame.nav.account")}</PageHeading>
      {failure !== null && (
        <RetryNotice {...retryTexts(texts, failure, "getOwnUser")} busy={loading} onRetry={reload}>
          {user !== null && <p>{t("account.stale")}</p>}
        </RetryNotice>
      )}
      {user !== null && (
        <>
          <AfterScratchCode mfa={user.mfa} />
          <ChangedByOthers key={user.id} userId={user.id} mfa={user.mfa} />
          {user.mfa === "off" && !user.external ? (
            <StartSetup user={user}>
              <LastChange userId={user.id} />
              <TechnicalDetails />
              <OperatorHelp />
            </StartSetup>
          ) : (
            <>
              <UnfinishedNotice />
              <AccountDetails user={user} reading={loading} onReadAgain={reload} />
              <LastChange userId={user.id} />
              <TechnicalDetails />
              <OperatorHelp />
              {!user.external && <AccountActions mfa={user.mfa} />}
            </>
          )}
        </>
      )}
      {user === null && failure === null && <Skeleton />}
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

/** After a sign-in with a scratch code: it is used up, how many are left, and that a new phone can be set up below. */
function AfterScratchCode({ mfa }: { readonly mfa: User["mfa"] }) {
  const { t } = useTexts();
  const session = useSession();
  if (session.kind === "signed-out" || session.scratchCode === null || mfa !== "on") return null;
  const { left } = session.scratchCode;
  return (
    <Notice tone="warn" role="status" title={t("account.scratch.title")}>
      <p>{t("account.scratch.cross-out")}</p>
      {left !== null && <p>{t("account.scratch.left", { count: left })}</p>}
      <p>{t("account.scratch.lost")}</p>
    </Notice>
  );
}

/** What an administrator or a help desk asks for; nothing before the system has answered. */
function TechnicalDetails() {
  const { t } = useTexts();
  const version = useApiVersion();
  if (version === null) return null;
  return (
    <Disclosure summary={t("account.details")}>
      <Facts items={[{ term: t("account.api-version"), value: version }]} />
    </Disclosure>
  );
}

/** What was done to this person's MFA last, who did it and when; nothing where the server does not say. */
function LastChange({ userId }: { readonly userId: string }) {
  const { t, rich, formatDate } = useTexts();
  const last = useLastChange(userId)?.last;
  // A notice that nothing was changed is told as a notice alone.
  if (last === undefined || last.change === "guessed") return null;
  const when = formatDate(last.changedAt, "date-time");
  const value =
    last.change === "elsewhere"
      ? rich("account.last-change.elsewhere", { when })
      : rich(`account.last-change.${last.change}`, { when, name: <bdi>{last.changedBy}</bdi> });
  return <Facts items={[{ term: t("account.last-change"), value }]} />;
}
