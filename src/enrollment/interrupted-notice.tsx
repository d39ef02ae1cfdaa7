import "./later-texts.ts";
import { useTexts } from "../i18n/use-texts.ts";
import type { UserReading } from "../queries/use-user.ts";
import { Notice } from "../ui/notice.tsx";
import { EntryOfInterrupted } from "./entry-of-interrupted.tsx";
import { StateNow } from "./state-now.tsx";

interface InterruptedNoticeProps {
  readonly appliance: string;
  readonly recreate: boolean;
  readonly reading: UserReading;
  /** Whose set-up it was; null for one's own. */
  readonly name: string | null;
}

/** After a reload: what happened, what is true now, what becomes of the entry in the app. `Start` stands below. */
export function InterruptedNotice({ appliance, recreate, reading, name }: InterruptedNoticeProps) {
  const { t } = useTexts();
  return (
    <Notice tone="warn" role="status" title={t("enroll.stopped.interrupted.title")}>
      <p>{t("enroll.stopped.interrupted")}</p>
      <StateNow reason="interrupted" recreate={recreate} reading={reading} name={name} />
      <EntryOfInterrupted appliance={appliance} reading={reading} name={name} />
    </Notice>
  );
}
