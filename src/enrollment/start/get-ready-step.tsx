import type { User } from "../../api/contract/user.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import type { Subject } from "../../paths.ts";
import { useSystemName } from "../../queries/services.ts";
import type { UserReading } from "../../queries/users.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { EntryOfInterrupted } from "../finished/entry-to-delete.tsx";
import { StateNow } from "../finished/state-now.tsx";
import type { IntroNote } from "../machine/enrollment-state.ts";
import { StepNavigation } from "../step-navigation.tsx";
import { GetReady } from "./get-ready.tsx";
import { StartRow } from "./start-row.tsx";

type ReadyPhase =
  | { readonly kind: "intro"; readonly note: IntroNote }
  | { readonly kind: "starting" }
  | { readonly kind: "underWay"; readonly onContinue: () => void }
  | { readonly kind: "interrupted"; readonly reading: UserReading };

interface GetReadyStepProps {
  readonly user: User;
  readonly subject: Subject;
  /** A new phone beside an old one that still works. */
  readonly recreate: boolean;
  readonly phase: ReadyPhase;
  /** Where the way out leads, in words. */
  readonly leaveLabel: string;
  readonly onStart: () => void;
  readonly onWaitOver: () => void;
  readonly onNewPhone: () => void;
  readonly onLeave: () => void;
}

/** Step 1 in its four moods: about to start, starting, once more on the way Back, and after an interruption. */
export function GetReadyStep(props: GetReadyStepProps) {
  const { user, subject, recreate, phase, onLeave } = props;
  const { t } = useTexts();
  const appliance = useSystemName();
  const about = { name: user.name, subject, appliance, recreate };
  const idle = phase.kind === "intro" || phase.kind === "interrupted";
  if (idle && user.external) return <SetUpElsewhere leaveLabel={props.leaveLabel} onLeave={onLeave} />;
  if (phase.kind === "underWay") {
    return (
      <>
        <GetReady {...about} />
        {/* No second secret: the way on leads to the same one. */}
        <Notice tone="info">
          <p>{t("enroll.ready.again")}</p>
        </Notice>
        <StepNavigation open onBack={null} onCancel={onLeave} onContinue={phase.onContinue} />
      </>
    );
  }
  return (
    <>
      {phase.kind === "interrupted" && <InterruptedNotice {...about} reading={phase.reading} />}
      <GetReady {...about} />
      {idle && user.mfa === "on" && !recreate ? (
        <NothingToStart onNewPhone={props.onNewPhone} onLeave={onLeave} />
      ) : (
        <StartRow
          note={phase.kind === "intro" ? phase.note : { kind: "none" }}
          starting={phase.kind === "starting"}
          onStart={props.onStart}
          onCancel={onLeave}
          onWaitOver={props.onWaitOver}
        />
      )}
    </>
  );
}

interface InterruptedNoticeProps {
  readonly name: string;
  readonly subject: Subject;
  readonly appliance: string;
  readonly recreate: boolean;
  readonly reading: UserReading;
}

/** After a reload: what happened, what is true now, what becomes of the entry in the app. `Start` stands below. */
function InterruptedNotice({ appliance, recreate, ...about }: InterruptedNoticeProps) {
  const { t } = useTexts();
  return (
    <Notice tone="warn" role="status" title={t("enroll.stopped.interrupted.title")}>
      <p>{t("enroll.stopped.interrupted")}</p>
      <StateNow reason="interrupted" recreate={recreate} {...about} />
      <EntryOfInterrupted appliance={appliance} {...about} />
    </Notice>
  );
}

interface NothingToStartProps {
  readonly onNewPhone: () => void;
  readonly onLeave: () => void;
}

/** MFA that is on already: said before a call is made that would be refused. */
function NothingToStart({ onNewPhone, onLeave }: NothingToStartProps) {
  const { t } = useTexts();
  const cancel = (
    <Button kind="text" onClick={onLeave}>
      {t("enroll.cancel")}
    </Button>
  );
  return (
    <>
      <Notice tone="info" title={t("enroll.ready.already-on")}>
        <p>{t("enroll.ready.already-on.text")}</p>
      </Notice>
      <ActionRow start={cancel}>
        <Button kind="primary" onClick={onNewPhone}>
          {t("enroll.ready.new-phone")}
        </Button>
      </ActionRow>
    </>
  );
}

interface SetUpElsewhereProps {
  readonly leaveLabel: string;
  readonly onLeave: () => void;
}

/** MFA of an identity provider cannot be set up here: that is all there is to read, and the way out. */
function SetUpElsewhere({ leaveLabel, onLeave }: SetUpElsewhereProps) {
  const { t } = useTexts();
  return (
    <>
      <Notice tone="info">
        <p>{t("enroll.ready.external")}</p>
      </Notice>
      <ActionRow>
        <Button kind="primary" onClick={onLeave}>
          {leaveLabel}
        </Button>
      </ActionRow>
    </>
  );
}
