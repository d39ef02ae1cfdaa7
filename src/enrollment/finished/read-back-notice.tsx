import { useTexts } from "../../i18n/use-texts.ts";
import type { EnrollmentState } from "../machine/enrollment-state.ts";
import type { UserReading } from "../../queries/users.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { useState } from "react";

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
