import { useState } from "react";
import { ScanStep } from "../../enrollment/scan/scan-step.tsx";
import type { NewEntry } from "../../enrollment/scan/scan-step.tsx";
import { StepNavigation } from "../../enrollment/step-navigation.tsx";
import { Deferred } from "../../ui/deferred.tsx";
import { useTouchPhone } from "../../ui/hooks/use-touch-phone.ts";

interface OwnScanProps {
  readonly entry: NewEntry;
  readonly onContinue: () => void;
}

/** Scan, and the way on. On a touch phone one button leads at a time: first to the app, then on. */
export function OwnScan({ entry, onContinue }: OwnScanProps) {
  const phone = useTouchPhone();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <ScanStep entry={entry} opened={opened} onOpen={() => setOpened(true)} />
      {/* Below the QR code: nothing that is painted moves. */}
      <Deferred>
        <StepNavigation onBack={null} leads={!phone || opened} onContinue={onContinue} />
      </Deferred>
    </>
  );
}
