import { assertNever } from "../../lib/assert-never.ts";
import { useRuntimeConfig } from "../../queries/runtime-config.ts";
import { useSession } from "../../queries/session.ts";
import { ConfirmView } from "./confirm-view.tsx";
import { DoneStep } from "./done-step.tsx";
import { GetReadyView } from "./get-ready-view.tsx";
import type { Send } from "./machine/create-machine.ts";
import type { EnrollmentState } from "./machine/enrollment-state.ts";
import { ScanView } from "./scan-view.tsx";
import { ScratchCodesView } from "./scratch-codes-view.tsx";
import { StoppedStep } from "./stopped-step.tsx";
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
  switch (state.step) {
    case "intro":
      return <GetReadyView {...ready} phase={{ kind: "intro", note: state.note }} />;
    case "starting":
      return <GetReadyView {...ready} phase={{ kind: "starting" }} />;
    case "scan":
      if (state.showing === "getReady") return <GetReadyView {...ready} phase={{ kind: "underWay" }} />;
      return <ScanView enrollment={state.held.enrollment} wizard={wizard} history={history} />;
    case "scratchCodes":
      return (
        <ScratchCodesView
          held={state.held}
          appliance={appliance}
          send={send}
          wizard={wizard}
          history={history}
        />
      );
    case "confirm":
    case "accepting":
    case "unknown":
      return <ConfirmView state={state} userId={user.id} send={send} history={history} />;
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
