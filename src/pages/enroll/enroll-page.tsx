import { useOwnEnrollment } from "../../enrollment/own/own-enrollment.ts";
import { viewOf } from "../../enrollment/machine/history-step.ts";
import { Wizard } from "./wizard.tsx";
import { StartSetup } from "../../enrollment/own/start-setup.tsx";
import { UnfinishedNotice } from "../../enrollment/own/unfinished-notice.tsx";
import { useStepTitle } from "../../enrollment/own/use-step-history.ts";
import { AlreadyOn, SetUpElsewhere } from "../../enrollment/start/nothing-to-start.tsx";
import { StepHeading } from "../../enrollment/step-heading.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import type { User } from "../../api/contract/user.ts";
import { ReadFailed } from "../../read-failed.tsx";
import { Card, CardTop } from "../../ui/card.tsx";
import { StatusLine } from "../../ui/status-line.tsx";

/** The wizard for oneself. Enrolling somebody else is a hand-over: `src/pages/hand-over`. */
export function EnrollPage() {
  const { reading, state } = useOwnEnrollment();
  const { user } = reading;
  // Once there is a user the wizard stays, whatever a later reading says: it may hold a secret.
  if (user !== null && viewOf(state) !== "getReady") return <Wizard user={user} />;
  return <BeforeStart />;
}

/** What the account page shows while MFA is off; for a new phone, what stops working and when. */
function BeforeStart() {
  const { t } = useTexts();
  const { reading, recreate, leave } = useOwnEnrollment();
  const { user, failure } = reading;
  const heading = recreate ? "enroll.new-phone.heading" : "frame.nav.account";
  useStepTitle(heading);
  const title = <StepHeading>{t(heading)}</StepHeading>;
  return (
    <Card>
      {recreate ? (
        <CardTop closeLabel={t("enroll.cancel")} onClose={leave}>
          {title}
        </CardTop>
      ) : (
        title
      )}
      {user !== null && <Startable user={user} />}
      {user === null && failure === null && <StatusLine>{t("frame.loading")}</StatusLine>}
      {user === null && <ReadFailed reading={reading} call="getOwnUser" />}
    </Card>
  );
}

/** The start, or why there is none. */
function Startable({ user }: { readonly user: User }) {
  const { t } = useTexts();
  const { recreate, newPhone, leave } = useOwnEnrollment();
  if (user.external) return <SetUpElsewhere leaveLabel={t("frame.broken.look")} onLeave={leave} />;
  if (user.mfa !== "on" || recreate) return <StartSetup user={user} />;
  return (
    <>
      <UnfinishedNotice />
      <AlreadyOn onNewPhone={newPhone} />
    </>
  );
}
