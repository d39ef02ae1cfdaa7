import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { useLeaveAssistance } from "../../enrollment/assisted/use-leave-assistance.ts";
import { ReadBackNotice } from "../../enrollment/finished/read-back-notice.tsx";
import type { EntryName } from "../../enrollment/machine/enrollment-state.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { ScriptFrame } from "./script-frame.tsx";
import { useTicketNote } from "./ticket-note.ts";
import styles from "./script.module.css";

interface DoneStepProps {
  readonly entry: EntryName;
  readonly replaced: boolean;
}

/** Step 6: MFA is on, as read back; the note for the ticket. The secret is gone. */
export function DoneStep({ entry, replaced }: DoneStepProps) {
  const { t, rich } = useTexts();
  const { user, reading } = useAssistance();
  const { leaveLabel, leave } = useLeaveAssistance();
  const writeNote = useTicketNote();
  return (
    <ScriptFrame
      step="done"
      say={
        <>
          <p>{t("walkthrough.done.say")}</p>
          {replaced && <p>{t("walkthrough.done.say.old")}</p>}
        </>
      }
      see={rich("walkthrough.done.see", { account: <bdi>{entry.account}</bdi> })}
      branches={[{ question: "walkthrough.done.no-codes", answer: t("walkthrough.done.no-codes.do") }]}
      next={
        <Button kind="primary" onClick={leave}>
          {leaveLabel}
        </Button>
      }
    >
      <ReadBackNotice name={user.name} reading={reading} />
      <section className={styles["part"]}>
        <h3>{t("walkthrough.note")}</h3>
        <pre className={styles["note"]}>{writeNote()}</pre>
      </section>
    </ScriptFrame>
  );
}
