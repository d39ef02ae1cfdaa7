import { useTexts } from "../../i18n/use-texts.ts";
import { SealedPicture } from "../../ui/sealed-picture.tsx";
import { SecretsCoverProvider } from "../../ui/cover.tsx";
import { headingOf } from "../step-heading.tsx";
import styles from "./step-picture.module.css";
import type { Enrollment } from "../../api/contract/enrollment.ts";
import { assertNever } from "../../lib/assert-never.ts";
import { codeCheckOf } from "../confirm/code-check.ts";
import { ConfirmStep } from "../confirm/confirm-step.tsx";
import { DoneLines, FinishedStep } from "../finished/finished-step.tsx";
import { newEntryOf, ScanStep } from "../scan/scan-step.tsx";
import { ScratchCodesStep } from "../scratch-codes/scratch-codes-step.tsx";
import { StartNeeds } from "../own/start-setup.tsx";

interface StepPictureProps {
  readonly step: PictureStep;
  readonly recreate: boolean;
  /** What the picture is, for those who do not see it. */
  readonly caption: string;
  /** Stands over the picture, so that nobody scans or types it. */
  readonly mark: string;
}

/** The real step component with sample data, half its size: to be looked at, not used. It covers nothing of the page. */
export function StepPicture({ step, recreate, caption, mark }: StepPictureProps) {
  const { t, dir } = useTexts();
  return (
    <figure className={styles["figure"]}>
      <figcaption className={styles["caption"]}>{caption}</figcaption>
      <div className={styles["frame"]}>
        <span className={styles["mark"]} aria-hidden="true">
          {mark}
        </span>
        <SealedPicture dir={dir}>
          <div className={styles["screen"]}>
            <SecretsCoverProvider>
              <p className={styles["heading"]}>
                {t(step === "getReady" ? "frame.nav.account" : headingOf(step, false))}
              </p>
              <SampleStep step={step} recreate={recreate} />
            </SecretsCoverProvider>
          </div>
        </SealedPicture>
      </div>
    </figure>
  );
}

type PictureStep = "getReady" | "scan" | "scratchCodes" | "confirm" | "done";

/**
 * What pictures of the wizard show. Nobody's: the key spells "EXAMPLE", and the code on the picture is a sentence that
 * no authenticator app takes.
 */
const sample: Enrollment = {
  secretKey: "EXAMPLEEXAMPLEEXAMPLEEXAM2",
  uri: "This picture of a QR code is a sample: there is nothing in it for an authenticator app.",
  account: "user@appliance",
  issuer: "appliance",
  algorithm: "SHA1",
  digits: 6,
  periodSeconds: 30,
  weak: false,
  scratchCodes: ["12345678", "23456789", "34567890", "45678901", "56789012"],
  doubledCodes: false,
  token: "",
};

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
  reads: 0,
  reload: nothing,
} as const;

/** The real components of the steps with sample data; what is pressed in a picture does nothing. */
export function SampleStep({ step, recreate }: { readonly step: PictureStep; readonly recreate: boolean }) {
  const { t } = useTexts();
  const { account, issuer } = sample;
  switch (step) {
    case "getReady":
      return <StartNeeds name="user" system={issuer} recreate={recreate} />;
    case "scan":
      return <ScanStep entry={newEntryOf(sample)} screen="pictured" />;
    case "scratchCodes":
      return (
        <ScratchCodesStep
          codes={sample.scratchCodes}
          account={account}
          appliance={issuer}
          saving={{ tried: false, ticked: false }}
          send={untaken}
          onBack={nothing}
          onContinue={nothing}
          screen="pictured"
        />
      );
    case "confirm":
      return (
        <ConfirmStep
          userId=""
          token=""
          check={codeCheckOf(sample)}
          replaces={recreate}
          doubts={0}
          phase={{ kind: "typing", note: { kind: "none" } }}
          send={untaken}
          onBack={null}
          screen="pictured"
        />
      );
    case "done":
      return (
        <FinishedStep
          reading={reading}
          contradicted={false}
          leaveLabel={t("enroll.done.go")}
          onLeave={nothing}
        >
          <DoneLines done={{ step, entry: { issuer, account }, replaced: recreate, withoutCodes: false }} />
        </FinishedStep>
      );
    default:
      return assertNever(step);
  }
}
