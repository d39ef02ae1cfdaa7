import { useTexts } from "../../i18n/use-texts.ts";
import type { UserReading } from "../../queries/users.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useState } from "react";

interface ReadBackNoticeProps {
  readonly name: string;
  readonly reading: UserReading;
}

/** The state as read after the commit, never as supposed. */
export function ReadBackNotice({ name, reading }: ReadBackNoticeProps) {
  const { t, rich } = useTexts();
  const { user, failure, loading, reload } = reading;
  if (loading) return <p>{t("enroll.done.reading")}</p>;
  if (failure === null && user?.mfa === "on") {
    return (
      <Notice tone="good" role="status">
        <p>{rich("enroll.done.read-back", { name: <bdi>{name}</bdi> })}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="warn" role="status">
      <p>{t(failure === null ? "enroll.done.contradiction" : "enroll.done.not-read")}</p>
      <p>
        <Button onClick={reload}>{t("enroll.stopped.read-again")}</Button>
      </p>
    </Notice>
  );
}

/**
 * Whether the server took the code and then does not say that MFA is on: then nothing may claim that it is. What was
 * read before the code counts for nothing; the last reading counts until another one came through.
 */
export function useContradicted(done: boolean, reading: UserReading): boolean {
  const { user, failure, loading, readAt } = reading;
  const [before, setBefore] = useState(readAt);
  const [known, setKnown] = useState<"nothing" | "reading" | "on" | "contradicted">("nothing");
  if (!done && before !== readAt) setBefore(readAt);
  const begun = known !== "nothing" || readAt !== before;
  if (done && loading && known === "nothing") setKnown("reading");
  if (done && !loading && failure === null && begun) {
    const now = user?.mfa === "on" ? "on" : "contradicted";
    if (now !== known) setKnown(now);
  }
  return known === "contradicted";
}
