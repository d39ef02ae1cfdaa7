import { createPortal } from "react-dom";
import { useTexts } from "../../../i18n/use-texts.ts";
import styles from "./practice-print-mark.module.css";

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
