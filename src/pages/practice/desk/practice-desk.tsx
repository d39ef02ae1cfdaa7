import type { MouseEvent, ReactNode } from "react";
import type { Stage } from "../create-stage.ts";
import { loadApart } from "../load-apart.ts";
import { useLater } from "../../../ui/hooks/use-later.ts";
import { classNames } from "../../../ui/class-names.ts";
import { PracticeBanner, PracticePrintMark } from "./practice-banner.tsx";
import { ReadinessLine, type Readiness } from "./readiness-line.tsx";
import styles from "./practice-desk.module.css";

interface PracticeDeskProps {
  readonly stage: Stage;
  /** The first page is shown: there is nothing yet that a tool could be used on. */
  readonly atStart: boolean;
  readonly readiness: Readiness;
  readonly onStartOver: () => void;
  /** The app, as it is outside practice. */
  readonly children: ReactNode;
}

/** The app under the practice banner, with the tools beside it or, on a phone, at its foot. */
export function PracticeDesk({ stage, atStart, readiness, onStartOver, children }: PracticeDeskProps) {
  /** "Open in authenticator app" opens the simulated phone, not the reader's own. */
  function catchOtpauth(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest('a[href^="otpauth:"]') : null;
    const uri = link?.getAttribute("href") ?? null;
    if (uri === null) return;
    event.preventDefault();
    event.stopPropagation();
    stage.phone.scan(uri);
  }
  const later = useLater(loadApart);
  return (
    <div className={classNames(styles["desk"], !atStart && styles["withTools"])}>
      <PracticeBanner />
      <div className={styles["app"]} onClickCapture={catchOtpauth}>
        {children}
      </div>
      {atStart ? (
        <footer className={styles["foot"]}>
          <ReadinessLine readiness={readiness} />
        </footer>
      ) : (
        later !== null && (
          <later.PracticeTools stage={stage} readiness={readiness} onStartOver={onStartOver} />
        )
      )}
      <PracticePrintMark />
    </div>
  );
}
