import "./later-texts.ts";
import type { Send } from "./machine/create-machine.ts";
import type { Held } from "./machine/enrollment-state.ts";
import { codesSaved } from "./machine/holds-unsaved-codes.ts";
import type { ScreenOwner } from "./screen-owner.ts";
import { ScratchCodesStep } from "./scratch-codes-step.tsx";
import { StepActions } from "./step-actions.tsx";
import type { StepWays } from "./step-ways.ts";

interface ScratchCodesViewProps {
  readonly held: Held;
  readonly appliance: string;
  readonly screen?: ScreenOwner;
  readonly send: Send;
  readonly ways: StepWays;
}

export function ScratchCodesView({ held, appliance, screen, send, ways }: ScratchCodesViewProps) {
  return (
    <>
      <ScratchCodesStep
        codes={held.enrollment.scratchCodes}
        account={held.enrollment.account}
        appliance={held.enrollment.issuer === "" ? appliance : held.enrollment.issuer}
        saving={held.saving}
        screen={screen}
        onTried={() => send({ type: "saveTried" })}
        onTicked={(ticked) => send({ type: "savedTicked", ticked })}
        onWroteDown={() => send({ type: "wroteDown" })}
      />
      <StepActions open={codesSaved(held.saving)} {...ways} />
    </>
  );
}
