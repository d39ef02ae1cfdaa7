import { assertNever } from "../../lib/assert-never.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useRuntimeConfig } from "../../queries/runtime-config.ts";
import { GetReadyView } from "../../enrollment/get-ready-view.tsx";
import type { Send } from "../../enrollment/machine/create-machine.ts";
import type { EnrollmentState } from "../../enrollment/machine/enrollment-state.ts";
import { laterPart } from "../../enrollment/later-part.ts";
import { PartWait } from "../../enrollment/part-wait.tsx";
import type { LaterSteps } from "../../enrollment/later-steps.ts";
import type { PartState } from "../../lib/create-part.ts";
import type { StepHistory } from "./use-step-history.ts";
import type { WizardActions } from "./use-wizard.ts";
import type { WizardProps } from "./wizard.tsx";
import { WizardScan } from "./wizard-scan.tsx";

interface WizardBodyProps extends WizardProps {
  readonly state: EnrollmentState;
  readonly contradicted: boolean;
  readonly send: Send;
  readonly history: StepHistory;
  readonly wizard: WizardActions;
  readonly later: PartState<LaterSteps>;
}

/** One switch over the machine; each step is given what it needs of the enrollment and no more (ADR 5). */
export function WizardBody(props: WizardBodyProps) {
  const { state, send, history, wizard, later, user, reading } = props;
  const { t } = useTexts();
  const { issuer } = useRuntimeConfig();
  const appliance = issuer === "" ? window.location.hostname : issuer;
  const leaveLabel = t("enroll.done.go");
  const ready = { user, appliance, forMyself: true, leaveLabel: t("frame.broken.look"), wizard, send };
  const waysTo = (next: "scratchCodes" | "confirm") => ({
    onContinue: () => wizard.next(next),
    onBack: history.goBack,
    onCancel: wizard.leave,
  });
  const steps = later.kind === "here" ? later.value : null;
  const wait = <PartWait part={laterPart} state={later} />;
  switch (state.step) {
    case "intro":
      if (later.kind === "gone") return wait;
      return <GetReadyView {...ready} phase={{ kind: "intro", note: state.note }} />;
    case "starting":
      return <GetReadyView {...ready} phase={{ kind: "starting" }} />;
    case "scan":
      if (state.showing === "getReady") return <GetReadyView {...ready} phase={{ kind: "underWay" }} />;
      return <WizardScan enrollment={state.held.enrollment} later={later} ways={waysTo("scratchCodes")} />;
    case "scratchCodes":
      if (steps === null) return wait;
      return (
        <steps.ScratchCodesView
          held={state.held}
          appliance={appliance}
          send={send}
          ways={waysTo("confirm")}
        />
      );
    case "confirm":
    case "accepting":
    case "unknown":
      if (steps === null) return wait;
      return <steps.ConfirmView state={state} userId={user.id} send={send} onBack={history.goBack} />;
    case "done":
      if (steps === null) return wait;
      return (
        <steps.DoneStep
          name={user.name}
          forMyself
          entry={state.entry}
          replaced={state.replaced}
          reading={reading}
          contradicted={props.contradicted}
          leaveLabel={leaveLabel}
          onLeave={wizard.leaveDone}
        />
      );
    case "stopped":
      if (steps === null) return wait;
      if (state.reason === "interrupted") {
        const about = { appliance, recreate: wizard.recreate, reading, name: null };
        const notice = <steps.InterruptedNotice {...about} />;
        return <GetReadyView {...ready} phase={{ kind: "interrupted", notice }} />;
      }
      return (
        <steps.StoppedStep
          reason={state.reason}
          name={null}
          entry={state.entry}
          recreate={wizard.recreate}
          reading={reading}
          leaveLabel={leaveLabel}
          onStart={wizard.startAgain}
          onNewPhone={wizard.newPhone}
          onLeave={wizard.leaveDone}
        />
      );
    default:
      return assertNever(state);
  }
}
