import { createPortal } from "react-dom";
import { useTexts } from "../../../i18n/use-texts.ts";
import styles from "./practice-desk.module.css";
import { assertNever } from "../../../lib/assert-never.ts";
import { StatusLine } from "../../../ui/status-line.tsx";

/** Always in sight, and the first thing that a screen reader meets. */
export function PracticeBanner() {
  const { t } = useTexts();
  return (
    <section className={styles["banner"]} aria-label={t("practice.title")} data-print="hide">
      <strong className={styles["word"]}>{t("practice.word")}</strong> <span>{t("practice.banner")}</span>
    </section>
  );
}

/** On every printed page, over whatever is printed: nobody files a practice sheet by mistake. */
export function PracticePrintMark() {
  const { t } = useTexts();
  return createPortal(
    <p className={styles["mark"]} aria-hidden="true">
      {t("practice.word")}
    </p>,
    document.body,
  );
}

/** Whether everything is in the page, so that practice goes on without a network. */
export type Readiness = "loading" | "ready" | "failed";

/** Tells a trainer when the network may be cut. */
export function ReadinessLine(props: { readonly readiness: Readiness }) {
  const { t } = useTexts();
  function text(): string {
    switch (props.readiness) {
      case "loading":
        return t("practice.loading");
      case "ready":
        return t("practice.ready");
      case "failed":
        return t("practice.load-failed");
      default:
        return assertNever(props.readiness);
    }
  }
  return (
    <StatusLine>
      <p>{text()}</p>
    </StatusLine>
  );
}
