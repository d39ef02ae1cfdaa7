import { createPortal } from "react-dom";
import { useTexts } from "../../../i18n/use-texts.ts";
import styles from "./practice-desk.module.css";

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
