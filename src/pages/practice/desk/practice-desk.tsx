import type { MouseEvent, ReactNode } from "react";
import type { Stage } from "../create-stage.ts";
import styles from "./practice-desk.module.css";
import { PracticeBanner } from "./practice-banner.tsx";
import { PracticePrintMark } from "./practice-print-mark.tsx";
import { PracticeTools } from "./practice-tools.tsx";
import type { Readiness } from "./readiness.ts";

interface PracticeDeskProps {
  readonly stage: Stage;
  readonly readiness: Readiness;
  readonly onStartOver: () => void;
  /** The app, as it is outside practice. */
  readonly children: ReactNode;
}

/** The app under the practice banner, with the tools beside it or, on a phone, at its foot. */
export function PracticeDesk({ stage, readiness, onStartOver, children }: PracticeDeskProps) {
  /** "Open in authenticator app" opens the simulated phone, not the reader's own. */
  function catchOtpauth(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest('a[href^="otpauth:"]') : null;
    const uri = link?.getAttribute("href") ?? null;
    if (uri === null) return;
    event.preventDefault();
    event.stopPropagation();
    stage.phone.scan(uri);
  }
  return (
    <div className={styles["desk"]}>
      <PracticeBanner />
      <div className={styles["app"]} onClickCapture={catchOtpauth}>
        {children}
      </div>
      <PracticeTools stage={stage} readiness={readiness} onStartOver={onStartOver} />
      <PracticePrintMark />
    </div>
  );
}
