import { useTexts } from "../i18n/use-texts.ts";
import type { UserReading } from "../queries/use-user.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";

interface ReadBackNoticeProps {
  readonly name: string;
  readonly reading: UserReading;
}

/** The state as read after the commit (faults.md, I2), never as supposed. */
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
