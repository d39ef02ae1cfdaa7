import type { MouseEvent, ReactNode } from "react";
import { createPortal } from "react-dom";
import { useTexts } from "../../../i18n/use-texts.ts";
import type { Stage } from "../create-stage.ts";
import { PracticeTools } from "./practice-tools.tsx";
import type { Readiness } from "./practice-tools.tsx";
import styles from "./practice-desk.module.css";

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

/** Always in sight, and the first thing that a screen reader meets. */
function PracticeBanner() {
  const { t } = useTexts();
  return (
    <section className={styles["banner"]} aria-label={t("practice.title")} data-print="hide">
      <strong className={styles["word"]}>{t("practice.word")}</strong> <span>{t("practice.banner")}</span>
    </section>
  );
}

/** On every printed page, over whatever is printed: nobody files a practice sheet by mistake. */
function PracticePrintMark() {
  const { t } = useTexts();
  return createPortal(
    <p className={styles["mark"]} aria-hidden="true">
      {t("practice.word")}
    </p>,
    document.body,
  );
}
