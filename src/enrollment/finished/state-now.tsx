import { useTexts } from "../../i18n/use-texts.ts";
import type { PlainKey } from "../../i18n/english.ts";
import type { Subject } from "../../paths.ts";
import type { UserReading } from "../../queries/users.ts";
import { Button } from "../../ui/button.tsx";
import type { StopReason } from "../machine/enrollment-state.ts";

interface StateNowProps {
  readonly reason: StopReason;
  readonly recreate: boolean;
  readonly reading: UserReading;
  /** Whose MFA it is. */
  readonly name: string;
  readonly subject: Subject;
}

/** Whether MFA is on, as last read from the server and never as supposed. */
export function StateNow({ reason, recreate, reading, name, subject }: StateNowProps) {
  const { t, rich } = useTexts();
  if (reason === "externalIdentity" || reason === "userGone") return null;
  const { user, failure, loading, reload } = reading;
  if (loading) return <p>{t("enroll.stopped.state.reading")}</p>;
  const known = failure === null && user !== null && user.mfa !== "unknown";
  if (known) {
    const key = stateText(user.mfa === "on", reason, recreate);
    if (key === null) return null;
    if (key !== "enroll.stopped.state.on-unsure" || subject.kind === "me") return <p>{t(key)}</p>;
    return <p>{rich("enroll.stopped.state.on-unsure.other", { name: <bdi>{name}</bdi> })}</p>;
  }
  return (
    <>
      <p>{t("enroll.stopped.state.unknown")}</p>
      <p>
        <Button onClick={reload}>{t("enroll.stopped.read-again")}</Button>
      </p>
    </>
  );
}

function stateText(on: boolean, reason: StopReason, recreate: boolean): PlainKey | null {
  // The reason is the newer word of the server.
  if (!on && reason === "alreadyOn") return null;
  if (!on) return "enroll.stopped.state.off";
  if (recreate) return "enroll.stopped.state.old-phone";
  // Interrupted just after the code was sent: the set-up may have been finished by it.
  return reason === "interrupted" ? "enroll.stopped.state.on-unsure" : "enroll.stopped.state.on";
}
