import { useTexts } from "../../i18n/use-texts.ts";
import styles from "./gate.module.css";

/** A sentence to be spoken. */
export function Say({ children }: { readonly children: string }) {
  const { t } = useTexts();
  return (
    <p className={styles["say"]}>
      <span className={styles["sayLabel"]}>{t("gate.say")}</span> <q>{children}</q>
    </p>
  );
}
