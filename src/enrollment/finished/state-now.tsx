import type { ReactNode } from "react";
import { useTexts } from "../../i18n/use-texts.ts";
import type { PlainKey } from "../../i18n/english.ts";
import { useCapabilities } from "../../queries/services.ts";
import type { UserReading } from "../../queries/users.ts";
import { Button } from "../../ui/button.tsx";
import type { StopReason } from "../machine/notes.ts";

interface StateNowProps {
  readonly reason: StopReason;
  readonly recreate: boolean;
  readonly reading: UserReading;
  /** Said of MFA that is on after an interrupted set-up, which its last code may have finished. */
  readonly unsure?: ReactNode;
}

/** Whether MFA is on, as last read from the server and never as supposed. */
export function StateNow({ reason, recreate, reading, unsure }: StateNowProps) {
  const { t } = useTexts();
  const { scratchCodes } = useCapabilities();
  if (reason === "externalIdentity" || reason === "userGone") return null;
  const { user, failure, loading, reload } = reading;
  if (loading) return <p>{t("enroll.stopped.state.reading")}</p>;
  const known = failure === null && user !== null && user.mfa !== "unknown";
  if (known) {
    const on = user.mfa === "on";
    // The reason is the newer word of the server.
    if (!on && reason === "alreadyOn") return null;
    if (on && !recreate && unsure !== undefined) return <p>{unsure}</p>;
    return <p>{t(stateText(on, recreate, scratchCodes, reason))}</p>;
  }
  return (
    <>
      <p>{t("enroll.stopped.state.unknown")}</p>
      <p>
        <Button onClick={reload}>{t("enroll.unknown.check")}</Button>
      </p>
    </>
  );
}

function stateText(on: boolean, recreate: boolean, codes: boolean, reason: StopReason): PlainKey {
  // After a conflict something has changed.
  if (!on) return reason === "conflict" ? "account.off" : "enroll.stopped.state.off";
  if (!recreate) return "enroll.stopped.state.on";
  return codes ? "enroll.stopped.state.old-phone" : "enroll.stopped.state.old-phone.codeless";
}
