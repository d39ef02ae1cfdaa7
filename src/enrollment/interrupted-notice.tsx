import "./later-texts.ts";
import { useTexts } from "../i18n/use-texts.ts";
import type { UserReading } from "../queries/use-user.ts";
import { Notice } from "../ui/notice.tsx";
import { StateNow } from "./state-now.tsx";

interface InterruptedNoticeProps {
  readonly appliance: string;
  readonly recreate: boolean;
  readonly reading: UserReading;
  /** Whose set-up it was; null for one's own. */
  readonly name: string | null;
}

/** After a reload: what happened, what is true now, which entry of the app is dead. `Start` stands below. */
export function InterruptedNotice({ appliance, recreate, reading, name }: InterruptedNoticeProps) {
  const { t, rich } = useTexts();
  const where = { appliance: <bdi>{appliance}</bdi> };
  return (
    <Notice tone="warn" role="status" title={t("enroll.stopped.interrupted.title")}>
      <p>{t("enroll.stopped.interrupted")}</p>
      <StateNow reason="interrupted" recreate={recreate} reading={reading} name={name} />
      <p>
        {name === null
          ? rich("enroll.stopped.delete-newest", where)
          : rich("enroll.stopped.delete-newest.other", { ...where, name: <bdi>{name}</bdi> })}
      </p>
    </Notice>
  );
}
