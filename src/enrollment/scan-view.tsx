import type { Enrollment } from "../api/contract/enrollment.ts";
import { ScanStep } from "./scan-step.tsx";
import { StepActions } from "./step-actions.tsx";
import type { StepWays } from "./step-ways.ts";

interface ScanViewProps {
  readonly enrollment: Enrollment;
  readonly ways: StepWays;
}

export function ScanView({ enrollment, ways }: ScanViewProps) {
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
      <StepActions open {...ways} />
    </>
  );
}
