import "./later-texts.ts";
import { useTexts } from "../i18n/use-texts.ts";
import type { PlainKey } from "../i18n/english.ts";
import type { UserReading } from "../queries/use-user.ts";
import { Button } from "../ui/button.tsx";
import type { StopReason } from "./machine/stop-reason.ts";

interface StateNowProps {
  readonly reason: StopReason;
  readonly recreate: boolean;
  readonly reading: UserReading;
}

/** Whether MFA is on, as last read from the server and never as supposed (faults.md, I2). */
export function StateNow({ reason, recreate, reading }: StateNowProps) {
  const { t } = useTexts();
  if (reason === "externalIdentity" || reason === "userGone") return null;
  const { user, failure, loading, reload } = reading;
  if (loading) return <p>{t("enroll.stopped.state.reading")}</p>;
  const known = failure === null && user !== null && user.mfa !== "unknown";
  if (known) return <p>{t(stateText(user.mfa === "on", reason, recreate))}</p>;
  return (
    <>
      <p>{t("enroll.stopped.state.unknown")}</p>
      <p>
        <Button onClick={reload}>{t("enroll.stopped.read-again")}</Button>
      </p>
    </>
  );
}

function stateText(on: boolean, reason: StopReason, recreate: boolean): PlainKey {
  if (!on) return "enroll.stopped.state.off";
  if (recreate) return "enroll.stopped.state.old-phone";
  // Interrupted just after the code was sent: the set-up may have been finished by it.
  return reason === "interrupted" ? "enroll.stopped.state.on-unsure" : "enroll.stopped.state.on";
}
