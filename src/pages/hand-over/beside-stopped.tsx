import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { EntryToDelete } from "../../enrollment/entry-to-delete.tsx";
import type { EntryName } from "../../enrollment/machine/enrollment-state.ts";
import type { StopReason } from "../../enrollment/machine/stop-reason.ts";
import { StateNow } from "../../enrollment/state-now.tsx";
import { waysOn } from "../../enrollment/stop-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { besideStopText } from "./beside-stop-text.ts";

interface BesideStoppedProps {
  readonly reason: StopReason;
  readonly entry: EntryName | null;
}

/** The end without success, on the locked screen: what to delete; starting anew is for the administrator. */
export function BesideStopped({ reason, entry }: BesideStoppedProps) {
  const { t } = useTexts();
  const { recreate, reading, lock } = useAssistance();
  return (
    <>
      <Notice tone="bad" role="alert">
        <p>{t(besideStopText(reason))}</p>
      </Notice>
      {reason !== "interrupted" && (
        <EntryToDelete reason={reason} entry={entry} reading={reading} name={null} />
      )}
      <StateNow reason={reason} recreate={recreate} reading={reading} name={null} />
      {(reason === "interrupted" || waysOn[reason] === "start") && <p>{t("hand-over.screen.stopped")}</p>}
      <ActionRow>
        <Button kind="primary" onClick={lock.ask}>
          {t("hand-over.screen.leave")}
        </Button>
      </ActionRow>
    </>
  );
}
