import { type ReactNode, useState } from "react";
import { useTexts } from "../../i18n/use-texts.ts";
import type { PlainKey } from "../../i18n/english.ts";
import { useCapabilities } from "../../queries/services.ts";
import type { UserReading } from "../../queries/users.ts";
import { Button } from "../../ui/button.tsx";
import type { StopReason } from "../machine/notes.ts";
import type { EnrollmentState } from "../machine/enrollment-state.ts";
import { Notice } from "../../ui/notice.tsx";
import { StatusLine } from "../../ui/status-line.tsx";

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

/** What the server said after the commit, where it is not what the heading says: MFA is on. */
export function ReadBackNotice({ reading }: { readonly reading: UserReading }) {
  const { t } = useTexts();
  const { user, failure, loading, reload } = reading;
  if (loading) return <StatusLine>{t("enroll.done.reading")}</StatusLine>;
  if (failure === null && user?.mfa === "on") return null;
  return (
    <Notice tone="warn" role="status">
      <p>{t(failure === null ? "enroll.done.contradiction" : "enroll.done.not-read")}</p>
      <p>
        <Button onClick={reload}>{t("enroll.unknown.check")}</Button>
      </p>
    </Notice>
  );
}

/** A code is on its way, or was. */
const SENT: ReadonlySet<EnrollmentState["step"]> = new Set(["accepting", "unknown", "done"]);

/**
 * Whether the server took the code and then does not say that MFA is on: then nothing may claim that it is. What was
 * read before the code was sent counts for nothing; the last reading counts until another one came through.
 */
export function useContradicted(step: EnrollmentState["step"], reading: UserReading): boolean {
  const { user, failure, loading, reads } = reading;
  const [before, setBefore] = useState(reads);
  const [known, setKnown] = useState<"nothing" | "reading" | "on" | "contradicted">("nothing");
  const sent = SENT.has(step);
  if (!sent && before !== reads) setBefore(reads);
  const begun = known !== "nothing" || reads !== before;
  if (sent ? loading && known === "nothing" : known !== "nothing") setKnown(sent ? "reading" : "nothing");
  if (step === "done" && !loading && failure === null && begun) {
    const now = user?.mfa === "on" ? "on" : "contradicted";
    if (now !== known) setKnown(now);
  }
  return known === "contradicted";
}
