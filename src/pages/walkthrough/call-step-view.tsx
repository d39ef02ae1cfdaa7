import { assertNever } from "../../lib/assert-never.ts";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { CodesStep } from "./codes-step.tsx";
import type { CallStep } from "./call-steps.ts";
import { ConfirmStep } from "./confirm-step.tsx";
import { DoneStep } from "./done-step.tsx";
import { IdentityStep } from "./identity-step.tsx";
import { KeyStep } from "./key-step.tsx";
import { PrepareStep } from "./prepare-step.tsx";

/** One step of the script. Each gets what it reads out and no more (ADR 5). */
export function CallStepView({ step }: { readonly step: CallStep }) {
  const { state } = useAssistance();
  switch (step) {
    case "identity":
      return <IdentityStep />;
    case "prepare":
      return <PrepareStep />;
    case "key":
      return "held" in state ? <KeyStep enrollment={state.held.enrollment} /> : null;
    case "codes":
      return "held" in state ? (
        <CodesStep codes={state.held.enrollment.scratchCodes} saving={state.held.saving} />
      ) : null;
    case "confirm":
      return state.step === "confirm" || state.step === "accepting" || state.step === "unknown" ? (
        <ConfirmStep state={state} />
      ) : null;
    case "done":
      return state.step === "done" ? <DoneStep entry={state.entry} replaced={state.replaced} /> : null;
    default:
      return assertNever(step);
  }
}
