import "./later-texts.ts";
import type { ReactNode } from "react";
import { useTexts } from "../i18n/use-texts.ts";
import type { UserReading } from "../queries/use-user.ts";
import { ActionRow } from "../ui/action-row.tsx";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { EntryToDelete } from "./entry-to-delete.tsx";
import type { EntryName } from "./machine/enrollment-state.ts";
import { StateNow } from "./state-now.tsx";
import { stopText, waysOn } from "./stop-texts.ts";
import type { ShownStop } from "./stop-texts.ts";

interface StoppedStepProps {
  readonly reason: ShownStop;
  /** Whose set-up it was; null for one's own. */
  readonly name: string | null;
  readonly entry: EntryName | null;
  readonly recreate: boolean;
  readonly reading: UserReading;
  /** Where the way out leads, in words. */
  readonly leaveLabel: string;
  readonly onStart: () => void;
  readonly onNewPhone: () => void;
  readonly onLeave: () => void;
  /** What else can be done here, in the row of the buttons. */
  readonly beside?: ReactNode;
}

/** The end without success: why, what is true now, which entry to delete, and one way on. */
export function StoppedStep(props: StoppedStepProps) {
  const { reason, name, entry, recreate, reading } = props;
  const { t } = useTexts();
  const way = waysOn[reason];
  return (
    <>
      <Notice tone="bad" role="alert">
        <p>{t(stopText(reason, name === null))}</p>
      </Notice>
      <EntryToDelete reason={reason} entry={entry} reading={reading} name={name} />
      <StateNow reason={reason} recreate={recreate} reading={reading} name={name} />
      <ActionRow
        start={
          <>
            {way !== "leave" && (
              <Button kind="text" onClick={props.onLeave}>
                {t("enroll.cancel")}
              </Button>
            )}
            {props.beside}
          </>
        }
      >
        {way === "start" && (
          <Button kind="primary" onClick={props.onStart}>
            {t("enroll.start")}
          </Button>
        )}
        {way === "newPhone" && (
          <Button kind="primary" onClick={props.onNewPhone}>
            {t("enroll.ready.new-phone")}
          </Button>
        )}
        {way === "leave" && (
          <Button kind="primary" onClick={props.onLeave}>
            {props.leaveLabel}
          </Button>
        )}
      </ActionRow>
    </>
  );
}
