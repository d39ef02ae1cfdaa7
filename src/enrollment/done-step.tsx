import { useTexts } from "../i18n/use-texts.ts";
import { ActionRow } from "../ui/action-row.tsx";
import { Button } from "../ui/button.tsx";
import type { UserReading } from "../queries/use-user.ts";
import { Notice } from "../ui/notice.tsx";
import type { EntryName } from "./machine/enrollment-state.ts";

interface DoneStepProps {
  readonly name: string;
  readonly forMyself: boolean;
  readonly entry: EntryName;
  readonly replaced: boolean;
  readonly reading: UserReading;
  readonly onLeave: () => void;
}

/** Step 5: what is true now, what the next sign-in asks, what to tidy up, one way on. No secret is left. */
export function DoneStep({ name, forMyself, entry, replaced, reading, onLeave }: DoneStepProps) {
  const { t, rich } = useTexts();
  const shown = { issuer: <bdi>{entry.issuer}</bdi>, account: <bdi>{entry.account}</bdi> };
  const who = { name: <bdi>{name}</bdi> };
  return (
    <>
      <ReadBackNotice name={name} reading={reading} />
      <ul>
        <li>{forMyself ? t("enroll.done.text") : rich("enroll.done.text.other", who)}</li>
        <li>{t("enroll.done.code-once")}</li>
        <li>{t("enroll.done.scratch")}</li>
        {replaced && <li>{rich("enroll.done.delete-old", shown)}</li>}
        <li>{t("enroll.done.sessions")}</li>
      </ul>
      <ActionRow>
        <Button kind="primary" onClick={onLeave}>
          {t(forMyself ? "enroll.done.go" : "enroll.done.go.other")}
        </Button>
      </ActionRow>
    </>
  );
}

/** The state as read after the commit (faults.md, I2), never as supposed. */
function ReadBackNotice({ name, reading }: Pick<DoneStepProps, "name" | "reading">) {
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
