import { useTexts } from "../../i18n/use-texts.ts";
import { SealedPicture } from "../../ui/sealed-picture.tsx";
import { SecretsCoverProvider } from "../../ui/secrets-cover.tsx";
import { headingOf } from "../step-heading.tsx";
import { SampleStep } from "./sample-step.tsx";
import type { PictureStep } from "./sample-step.tsx";
import styles from "./step-picture.module.css";

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
              <p className={styles["heading"]}>{t(headingOf(step, false))}</p>
              <SampleStep step={step} recreate={recreate} />
            </SecretsCoverProvider>
          </div>
        </SealedPicture>
      </div>
    </figure>
  );
}
