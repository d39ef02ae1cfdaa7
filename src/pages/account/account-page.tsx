import { useTexts } from "../../i18n/use-texts.ts";
import { StartSetup } from "../../enrollment/own/start-setup.tsx";
import { useOwnEnrollment } from "../../enrollment/own/own-enrollment.ts";
import { UnfinishedNotice } from "../../enrollment/own/unfinished-notice.tsx";
import { ReadFailed } from "../../read-failed.tsx";
import { Card } from "../../ui/card.tsx";
import { useLater } from "../../ui/hooks/use-later.ts";
import { useStillWaiting } from "../../ui/hooks/use-still-waiting.ts";
import { PageHeading } from "../../ui/page-heading.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { AccountDetails } from "./account-details.tsx";
import { OperatorHelp } from "../../operator-help.tsx";
import { loadAccountRest } from "./load-account-rest.ts";
import styles from "./account.module.css";
import { useNavigate } from "react-router";
import type { User } from "../../api/contract/user.ts";
import { me, paths } from "../../paths.ts";
import { useCapabilities } from "../../queries/services.ts";
import { ActionBar } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";

/** My own MFA: the state as the server tells it, and what can be done about it. */
export function AccountPage() {
  const { t } = useTexts();
  const { reading } = useOwnEnrollment();
  const { user, failure, loading, reload } = reading;
  const rest = useLater(loadAccountRest);
  return (
    <Card>
      <PageHeading>{t("frame.nav.account")}</PageHeading>
      <ReadFailed reading={reading} call="getOwnUser">
        {user !== null && <p>{t("account.stale")}</p>}
      </ReadFailed>
      {user !== null && (
        <>
          {rest !== null && <rest.WhatHappened key={user.id} user={user} />}
          {user.mfa === "off" && !user.external ? (
            <StartSetup user={user}>
              {rest !== null && <rest.WhatElse user={user} />}
              <OperatorHelp />
            </StartSetup>
          ) : (
            <>
              <UnfinishedNotice />
              <AccountDetails user={user} reading={loading} onReadAgain={reload}>
                {rest !== null && <rest.LastChangeRow userId={user.id} />}
              </AccountDetails>
              {rest !== null && <rest.WhatElse user={user} />}
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

/** What can be done while MFA is on; nothing is offered while that is not known. */
function AccountActions({ mfa }: { readonly mfa: User["mfa"] }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const can = useCapabilities();
  if (mfa !== "on") return null;
  return (
    <>
      {can.recreate && can.scratchCodes && <p>{t("account.on.lost")}</p>}
      <ActionBar
        start={
          can.turnOff && (
            <Button kind="text" onClick={() => void navigate(paths.turnOff(me))}>
              {t("account.turn-off")}
            </Button>
          )
        }
      >
        {can.recreate && (
          <Button onClick={() => void navigate(paths.enrollAgain(me))}>{t("enroll.ready.new-phone")}</Button>
        )}
      </ActionBar>
    </>
  );
}
