import { useSystemName } from "../queries/services.ts";
import { confirmPartOf } from "./confirm/confirm-progress.tsx";
import { ConfirmStep, type ConfirmStepProps } from "./confirm/confirm-step.tsx";
import { hasCodes, type At } from "./machine/enrollment-state.ts";
import type { Send } from "./machine/use-enrollment-machine.ts";
import { ScratchCodesStep } from "./scratch-codes/scratch-codes-step.tsx";
import type { ScreenOwner } from "./scan/scan-step.tsx";

interface AfterScanProps extends Pick<ConfirmStepProps, "userId" | "calls"> {
  readonly state: At<"scratchCodes" | "confirm" | "accepting" | "unknown">;
  readonly send: Send;
  readonly screen?: ScreenOwner;
  readonly onBack: (to: "scan" | "scratchCodes") => void;
  /** Back to the key. */
  readonly onCheckKey: () => void;
  readonly onContinue: () => void;
}

/** The wizard once the QR code was scanned; each step is given what it needs of the enrollment and no more (ADR 5). */
export function AfterScan(props: AfterScanProps) {
  const { state, send, screen = "own", userId, calls, onBack } = props;
  const system = useSystemName();
  const { enrollment, saving } = state.held;
  if (state.step === "scratchCodes") {
    const { scratchCodes, doubledCodes, account, issuer } = enrollment;
    return (
      <ScratchCodesStep
        codes={scratchCodes}
        doubled={doubledCodes}
        account={account}
        appliance={issuer === "" ? system : issuer}
        saving={saving}
        screen={screen}
        send={send}
        onBack={() => onBack("scan")}
        onContinue={props.onContinue}
      />
    );
  }
  return (
    <ConfirmStep
      userId={userId}
      {...confirmPartOf(state)}
      send={send}
      onBack={() => onBack(hasCodes(state.held) ? "scratchCodes" : "scan")}
      onCheckKey={props.onCheckKey}
      {...(calls === undefined ? {} : { calls })}
    />
  );
}
