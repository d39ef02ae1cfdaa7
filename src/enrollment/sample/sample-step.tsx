import { useTexts } from "../../i18n/use-texts.ts";
import { assertNever } from "../../lib/assert-never.ts";
import { AcceptStep } from "../accept-step.tsx";
import { DoneStep } from "../done-step.tsx";
import { GetReady } from "../get-ready.tsx";
import { ScanStep } from "../scan-step.tsx";
import { ScratchCodesStep } from "../scratch-codes-step.tsx";
import { sampleEnrollment } from "./sample-enrollment.ts";

export type PictureStep = "getReady" | "scan" | "scratchCodes" | "confirm" | "done";

interface SampleStepProps {
  readonly step: PictureStep;
  readonly recreate: boolean;
}

const nothing = () => undefined;
const untaken = () => false;

const reading = {
  user: {
    id: "",
    name: "user",
    description: "",
    mfa: "on",
    role: null,
    type: null,
    external: false,
    isDefault: false,
  },
  failure: null,
  loading: false,
  readAt: 0,
  reload: nothing,
} as const;

export function SampleStep({ step, recreate }: SampleStepProps) {
  const { t } = useTexts();
  const sample = sampleEnrollment;
  switch (step) {
    case "getReady":
      return <GetReady name="user" appliance={sample.issuer} forMyself recreate={recreate} />;
    case "scan":
      return <ScanStep screen="pictured" {...sample} />;
    case "scratchCodes":
      return (
        <ScratchCodesStep
          codes={sample.scratchCodes}
          account={sample.account}
          appliance={sample.issuer}
          saving={{ tried: false, ticked: false }}
          onTried={nothing}
          onTicked={nothing}
          onWroteDown={nothing}
          screen="pictured"
        />
      );
    case "confirm":
      return (
        <AcceptStep
          userId=""
          token=""
          entry={sample}
          digits={sample.digits}
          periodSeconds={sample.periodSeconds}
          replaces={recreate}
          attempts={0}
          phase={{ kind: "typing", note: { kind: "none" } }}
          send={untaken}
          explain={() => () =>
            Promise.resolve({ verdict: { kind: "unavailable" }, computerClock: { kind: "unknown" } })
          }
          compareScratchCodes={() => "other"}
          scratchCodeAllowed={false}
          onBack={null}
        />
      );
    case "done":
      return (
        <DoneStep
          name="user"
          forMyself
          entry={sample}
          replaced={recreate}
          reading={reading}
          leaveLabel={t("enroll.done.go")}
          onLeave={nothing}
        />
      );
    default:
      return assertNever(step);
  }
}
