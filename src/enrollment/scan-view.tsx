import type { ReactNode } from "react";
import type { Enrollment } from "../api/contract/enrollment.ts";
import { Deferred } from "../ui/deferred.tsx";
import { ScanStep } from "./scan-step.tsx";
import type { ScreenOwner } from "./screen-owner.ts";
import { StepActions } from "./step-actions.tsx";
import type { StepWays } from "./step-ways.ts";

interface ScanViewProps {
  readonly enrollment: Enrollment;
  readonly ways: StepWays;
  readonly screen?: ScreenOwner;
  /** Whether there is a next step to go on to. */
  readonly open?: boolean;
  /** `Continue` was pressed and waits for the next step. */
  readonly busy?: boolean;
  /** What stands above the buttons. */
  readonly children?: ReactNode;
}

export function ScanView(props: ScanViewProps) {
  const { enrollment, ways, screen, open = true, busy = false, children } = props;
  return (
    <>
      <ScanStep
        screen={screen}
        uri={enrollment.uri}
        secretKey={enrollment.secretKey}
        weak={enrollment.weak}
        account={enrollment.account}
        issuer={enrollment.issuer}
        algorithm={enrollment.algorithm}
        digits={enrollment.digits}
        periodSeconds={enrollment.periodSeconds}
      />
      {/* Below the QR code: nothing that is painted moves. */}
      <Deferred>
        {children}
        <StepActions open={open} busy={busy} {...ways} />
      </Deferred>
    </>
  );
}
