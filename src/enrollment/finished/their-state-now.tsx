import type { ReactNode } from "react";
import { useTexts } from "../../i18n/use-texts.ts";
import { useCapabilities } from "../../queries/services.ts";
import type { UserReading } from "../../queries/users.ts";
import type { StopReason } from "../machine/stop-reason.ts";
import { StateNow } from "./state-now.tsx";

interface TheirStateNowProps {
  readonly reason: StopReason;
  readonly recreate: boolean;
  readonly reading: UserReading;
  /** Said of MFA that is on after an interrupted first set-up. */
  readonly unsure?: ReactNode;
}

/** As `StateNow`, to the person who helps: the old phone is not theirs. */
export function TheirStateNow({ reason, recreate, reading, unsure }: TheirStateNowProps) {
  return (
    <StateNow
      reason={reason}
      recreate={false}
      reading={reading}
      unsure={recreate ? <TheirOldPhone /> : unsure}
    />
  );
}

/** MFA is on after a setup for a new phone, which may not have finished. */
export function TheirOldPhone() {
  const { t } = useTexts();
  const { scratchCodes } = useCapabilities();
  return t(
    scratchCodes ? "enroll.stopped.state.old-phone.other" : "enroll.stopped.state.old-phone.other.codeless",
  );
}
