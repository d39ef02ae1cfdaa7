import { useState } from "react";
import { Deferred } from "../../ui/deferred.tsx";
import { useTouchPhone } from "../../ui/hooks/use-touch-phone.ts";
import { StepNavigation } from "../step-navigation.tsx";
import { ScanStep, type NewEntry } from "./scan-step.tsx";

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
        <StepNavigation leads={!phone || opened} onContinue={onContinue} />
      </Deferred>
    </>
  );
}
