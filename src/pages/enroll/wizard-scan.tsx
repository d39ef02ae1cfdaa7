import { useEffect, useState } from "react";
import type { Enrollment } from "../../api/contract/enrollment.ts";
import { laterPart } from "../../enrollment/later-part.ts";
import { PartWait } from "../../enrollment/part-wait.tsx";
import type { LaterSteps } from "../../enrollment/later-steps.ts";
import { ScanView } from "../../enrollment/scan-view.tsx";
import type { StepWays } from "../../enrollment/step-ways.ts";
import type { PartState } from "../../lib/create-part.ts";

interface WizardScanProps {
  readonly enrollment: Enrollment;
  readonly later: PartState<LaterSteps>;
  readonly ways: StepWays;
}

/** The QR code, while the steps after it are loaded (ADR 17). `Continue` waits for them; the secret stays. */
export function WizardScan({ enrollment, later, ways }: WizardScanProps) {
  const [pressed, setPressed] = useState(false);
  const { onContinue } = ways;
  const here = later.kind === "here";
  const stuck = later.kind === "failed" || later.kind === "gone";

  // Follows the loading: who has pressed `Continue` goes on when there is something to go on to.
  useEffect(() => {
    if (pressed && here) onContinue();
  }, [pressed, here, onContinue]);

  return (
    <ScanView
      enrollment={enrollment}
      open={!stuck}
      busy={pressed && !here && !stuck}
      ways={{ ...ways, onContinue: () => (here ? onContinue() : setPressed(true)) }}
    >
      {stuck && <PartWait part={laterPart} state={later} begun />}
    </ScanView>
  );
}
