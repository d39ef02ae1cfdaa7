import type { ReactNode } from "react";
import type { PlainKey } from "../../i18n/english.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import type { Subject } from "../../paths.ts";
import { ActionBar } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { ShownStop } from "../machine/notes.ts";

interface StoppedStepProps {
  readonly text: PlainKey;
  readonly way: WayOn;
  /** An old phone works: what starts again is the setup of a new one. */
  readonly recreate?: boolean;
  /** Where the way out leads, in words. */
  readonly leaveLabel: string;
  readonly ways: Readonly<Record<WayOn, () => void>>;
  /** What is true now. */
  readonly state: ReactNode;
  /** Which entry to delete. */
  readonly children: ReactNode;
}

/** The end without success: why, what is true now, which entry to delete, and one way on. */
export function StoppedStep(props: StoppedStepProps) {
  const { text, way, recreate = false, leaveLabel, state, children, ways } = props;
  const { t } = useTexts();
  const again = way !== "leave";
  return (
    <>
      <Notice tone="bad" role="alert" title={t(text)}>
        {state}
      </Notice>
      {children}
      <ActionBar
        start={
          again && (
            <Button kind="text" onClick={ways.leave}>
              {t("enroll.cancel")}
            </Button>
          )
        }
      >
        <Button kind="primary" onClick={ways[way]}>
          {again ? t(way === "start" && !recreate ? "enroll.start" : "enroll.ready.new-phone") : leaveLabel}
        </Button>
      </ActionBar>
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
  caseOver: { text: "gate.case-over", way: "start" },
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
