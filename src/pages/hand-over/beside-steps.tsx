import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { ConfirmView } from "../../enrollment/confirm-view.tsx";
import { DoneStep } from "../../enrollment/done-step.tsx";
import { ScanView } from "../../enrollment/scan-view.tsx";
import { ScratchCodesView } from "../../enrollment/scratch-codes-view.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { assertNever } from "../../lib/assert-never.ts";
import { BesideStopped } from "./beside-stopped.tsx";

/** The wizard's own steps, spoken to the person at the desk. Back goes between them; no address changes. */
export function BesideSteps() {
  const { t } = useTexts();
  const { user, reading, contradicted, appliance, state, send, lock } = useAssistance();
  const onContinue = () => void send({ type: "continue" });
  const backTo = (step: "scan" | "scratchCodes") => () => void send({ type: "visit", step });
  switch (state.step) {
    case "scan":
      return (
        <ScanView
          enrollment={state.held.enrollment}
          screen="lent"
          ways={{ onContinue, onBack: null, onCancel: null }}
        />
      );
    case "scratchCodes":
      return (
        <ScratchCodesView
          held={state.held}
          appliance={appliance}
          screen="lent"
          send={send}
          ways={{ onContinue, onBack: backTo("scan"), onCancel: null }}
        />
      );
    case "confirm":
    case "accepting":
    case "unknown":
      return <ConfirmView state={state} userId={user.id} send={send} onBack={backTo("scratchCodes")} />;
    case "done":
      return (
        <DoneStep
          name={user.name}
          forMyself
          entry={state.entry}
          replaced={state.replaced}
          reading={reading}
          contradicted={contradicted}
          leaveLabel={t("hand-over.screen.leave")}
          onLeave={lock.ask}
        >
          <p>{t("hand-over.screen.done")}</p>
        </DoneStep>
      );
    case "intro":
    case "starting":
      return null;
    case "stopped":
      return <BesideStopped reason={state.reason} entry={state.entry} />;
    default:
      return assertNever(state);
  }
}
