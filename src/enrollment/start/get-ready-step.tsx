import type { ReactNode } from "react";
import type { User } from "../../api/contract/user.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useCapabilities, useSystemName } from "../../queries/services.ts";
import type { UserReading } from "../../queries/users.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { CodesUnsure, TheirInterruptedEntry, TheirStateNow } from "../finished/their-entry-to-delete.tsx";
import type { EnrollmentState } from "../machine/enrollment-state.ts";
import { GetReady } from "./get-ready.tsx";
import { SetUpElsewhere } from "./nothing-to-start.tsx";
import { StartRow, useIntegrationGate } from "./start-row.tsx";

interface GetReadyStepProps {
  readonly user: User;
  /** A new phone beside an old one that still works. */
  readonly recreate: boolean;
  readonly state: EnrollmentState;
  readonly reading: UserReading;
  /** Where the way out leads, in words. */
  readonly leaveLabel: string;
  readonly onStart: () => void;
  readonly onStartWithoutCodes: () => void;
  readonly onWaitOver: () => void;
  readonly onLeave: () => void;
}

/** Before the enrollment of somebody else, in its three moods: about to start, starting, and after an interruption. */
export function GetReadyStep(props: GetReadyStepProps) {
  const { user, recreate, state, reading, onLeave } = props;
  const appliance = useSystemName();
  const about = { name: user.name, appliance, recreate };
  const gate = useIntegrationGate(user.name);
  const starting = state.step === "starting";
  if (!starting && user.external) return <SetUpElsewhere leaveLabel={props.leaveLabel} onLeave={onLeave} />;
  return (
    <>
      {state.step === "stopped" && <InterruptedNotice {...about} reading={reading} />}
      <GetReady {...about} />
      <GatedStart gate={recreate ? null : gate} onLeave={onLeave}>
        <StartRow
          note={state.step === "intro" ? state.note : { kind: "none" }}
          starting={starting}
          onStart={props.onStart}
          onStartWithoutCodes={props.onStartWithoutCodes}
          onCancel={onLeave}
          onWaitOver={props.onWaitOver}
        />
      </GatedStart>
    </>
  );
}

interface GatedStartProps {
  /** What has to be agreed to first; null for nothing. */
  readonly gate: ReactNode;
  readonly onLeave: () => void;
  readonly children: ReactNode;
}

/** `Start`, or what stands before it, and the way out. */
function GatedStart({ gate, onLeave, children }: GatedStartProps) {
  const { t } = useTexts();
  if (gate === null) return children;
  return (
    <>
      {gate}
      <ActionRow
        start={
          <Button kind="text" onClick={onLeave}>
            {t("enroll.cancel")}
          </Button>
        }
      >
        {null}
      </ActionRow>
    </>
  );
}

interface InterruptedNoticeProps {
  readonly name: string;
  readonly appliance: string;
  readonly recreate: boolean;
  readonly reading: UserReading;
}

/** After a reload: what happened, what is true now, what becomes of the entry in the app. `Start` stands below. */
function InterruptedNotice({ appliance, recreate, name, reading }: InterruptedNoticeProps) {
  const { t } = useTexts();
  const { scratchCodes } = useCapabilities();
  const unsure = scratchCodes ? <CodesUnsure name={name} /> : undefined;
  return (
    <Notice tone="warn" role="status" title={t("enroll.stopped.interrupted.title")}>
      <p>{t(scratchCodes ? "enroll.stopped.interrupted" : "enroll.stopped.interrupted.codeless")}</p>
      <TheirStateNow reason="interrupted" recreate={recreate} reading={reading} unsure={unsure} />
      <TheirInterruptedEntry appliance={appliance} name={name} reading={reading} />
    </Notice>
  );
}
