import { assertNever } from "../../lib/assert-never.ts";
import { useRuntimeConfig } from "../../queries/runtime-config.ts";
import { useSession } from "../../queries/session.ts";
import { ConfirmView } from "../../enrollment/confirm-view.tsx";
import { DoneStep } from "../../enrollment/done-step.tsx";
import { GetReadyView } from "../../enrollment/get-ready-view.tsx";
import type { Send } from "../../enrollment/machine/create-machine.ts";
import type { EnrollmentState } from "../../enrollment/machine/enrollment-state.ts";
import { ScanView } from "../../enrollment/scan-view.tsx";
import { ScratchCodesView } from "../../enrollment/scratch-codes-view.tsx";
import { StoppedStep } from "../../enrollment/stopped-step.tsx";
import type { StepHistory } from "./use-step-history.ts";
import type { WizardActions } from "./use-wizard.ts";
import type { WizardProps } from "./wizard.tsx";

interface WizardBodyProps extends WizardProps {
  readonly state: EnrollmentState;
  readonly send: Send;
  readonly history: StepHistory;
  readonly wizard: WizardActions;
}

/** One switch over the machine; each step is given what it needs of the enrollment and no more (ADR 5). */
export function WizardBody({ state, send, history, wizard, user, subject, reading }: WizardBodyProps) {
  const { issuer } = useRuntimeConfig();
  const session = useSession();
  const appliance = issuer === "" ? window.location.hostname : issuer;
  const named = session.kind !== "signed-out" && session.userName === user.name;
  const forMyself = subject.kind === "me" || named;
  const ready = { user, reading, appliance, forMyself, wizard, send };
  const waysTo = (next: "scratchCodes" | "confirm") => ({
    onContinue: () => wizard.next(next),
    onBack: history.goBack,
    onCancel: wizard.leave,
  });
  switch (state.step) {
    case "intro":
      return <GetReadyView {...ready} phase={{ kind: "intro", note: state.note }} />;
    case "starting":
      return <GetReadyView {...ready} phase={{ kind: "starting" }} />;
    case "scan":
      if (state.showing === "getReady") return <GetReadyView {...ready} phase={{ kind: "underWay" }} />;
      return <ScanView enrollment={state.held.enrollment} ways={waysTo("scratchCodes")} />;
    case "scratchCodes":
      return (
        <ScratchCodesView held={state.held} appliance={appliance} send={send} ways={waysTo("confirm")} />
      );
    case "confirm":
    case "accepting":
    case "unknown":
      return <ConfirmView state={state} userId={user.id} send={send} onBack={history.goBack} />;
    case "done":
      return (
        <DoneStep
          name={user.name}
          forMyself={forMyself}
          entry={state.entry}
          replaced={state.replaced}
          reading={reading}
          onLeave={wizard.leaveDone}
        />
      );
    case "stopped":
      if (state.reason === "interrupted") return <GetReadyView {...ready} phase={{ kind: "interrupted" }} />;
      return (
        <StoppedStep
          reason={state.reason}
          entry={state.entry}
          forMyself={forMyself}
          recreate={wizard.recreate}
          reading={reading}
          onStart={wizard.startAgain}
          onNewPhone={wizard.newPhone}
          onLeave={wizard.leaveDone}
        />
      );
    default:
      return assertNever(state);
  }
}
