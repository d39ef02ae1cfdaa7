import type { Enrollment } from "../../api/contract/enrollment.ts";
import { ScanStep } from "./scan-step.tsx";
import { StepActions } from "./step-actions.tsx";
import type { StepHistory } from "./use-step-history.ts";
import type { WizardActions } from "./use-wizard.ts";

interface ScanViewProps {
  readonly enrollment: Enrollment;
  readonly wizard: WizardActions;
  readonly history: StepHistory;
}

export function ScanView({ enrollment, wizard, history }: ScanViewProps) {
  return (
    <>
      <ScanStep
        uri={enrollment.uri}
        secretKey={enrollment.secretKey}
        weak={enrollment.weak}
        account={enrollment.account}
        issuer={enrollment.issuer}
        algorithm={enrollment.algorithm}
        digits={enrollment.digits}
        periodSeconds={enrollment.periodSeconds}
      />
      <StepActions
        open
        onContinue={() => wizard.next("scratchCodes")}
        onBack={history.goBack}
        onCancel={wizard.leave}
      />
    </>
  );
}
