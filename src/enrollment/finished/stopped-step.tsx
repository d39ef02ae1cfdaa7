import type { ReactNode } from "react";
import type { PlainKey } from "../../i18n/english.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import type { Subject } from "../../paths.ts";
import type { UserReading } from "../../queries/users.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { EntryName, ShownStop } from "../machine/enrollment-state.ts";
import { EntryToDelete } from "./entry-to-delete.tsx";
import { StateNow } from "./state-now.tsx";

interface StoppedStepProps {
  readonly reason: ShownStop;
  readonly entry: EntryName | null;
  readonly name: string;
  readonly subject: Subject;
  readonly recreate: boolean;
  readonly reading: UserReading;
  /** Where the way out leads, in words. */
  readonly leaveLabel: string;
  readonly onStart: () => void;
  readonly onNewPhone: () => void;
  readonly onLeave: () => void;
  /** What else can be done here, in the row of the buttons. */
  readonly extraAction?: ReactNode;
}

/** The end without success: why, what is true now, which entry to delete, and one way on. */
export function StoppedStep(props: StoppedStepProps) {
  const { reason, entry, name, subject, recreate, reading } = props;
  const { t } = useTexts();
  const way = wayOn(reason);
  const about = { reason, name, subject, reading };
  return (
    <>
      <Notice tone="bad" role="alert">
        <p>{t(stopText(reason, subject))}</p>
      </Notice>
      <EntryToDelete entry={entry} {...about} />
      <StateNow recreate={recreate} {...about} />
      <ActionRow
        start={
          <>
            {way !== "leave" && (
              <Button kind="text" onClick={props.onLeave}>
                {t("enroll.cancel")}
              </Button>
            )}
            {props.extraAction}
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

/** Begin anew where that helps, else away from here. */
type WayOn = "start" | "newPhone" | "leave";

/** One sentence and one way on for each end. */
const stops: Readonly<Record<ShownStop, { readonly text: PlainKey; readonly way: WayOn }>> = {
  expired: { text: "failure.enrollment-expired", way: "start" },
  exhausted: { text: "failure.enrollment-exhausted", way: "start" },
  superseded: { text: "failure.enrollment-superseded", way: "start" },
  finished: { text: "enroll.stopped.finished-elsewhere", way: "leave" },
  gone: { text: "failure.enrollment-unknown", way: "start" },
  conflict: { text: "failure.conflict", way: "leave" },
  alreadyOn: { text: "failure.already-enabled", way: "newPhone" },
  externalIdentity: { text: "failure.external-identity", way: "leave" },
  notAllowed: { text: "failure.not-allowed", way: "leave" },
  licenseAgreement: { text: "failure.license-agreement", way: "leave" },
  userGone: { text: "failure.user-gone", way: "leave" },
  notOffered: { text: "failure.not-offered", way: "leave" },
};

/** Why it ended. Who has no list of users is not sent to one. */
export function stopText(reason: ShownStop, subject: Subject): PlainKey {
  return reason === "userGone" && subject.kind === "me" ? "enroll.stopped.user-gone.me" : stops[reason].text;
}

export function wayOn(reason: ShownStop): WayOn {
  return stops[reason].way;
}
