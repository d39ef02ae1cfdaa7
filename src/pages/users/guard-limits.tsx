import { useTexts } from "../../i18n/use-texts.ts";
import { usePolicy } from "../../queries/cases.ts";
import { useRuntimeConfig } from "../../queries/services.ts";
import styles from "./users.module.css";

/** What the guard doesn't hold, so that nobody relies on it. */
export function GuardLimits() {
  const { t } = useTexts();
  const { embedded } = useRuntimeConfig();
  const policy = usePolicy();
  return (
    <>
      {policy?.requireCase === "never" && <p className={styles["age"]}>{t("users.no-case")}</p>}
      {policy !== null && !embedded && <p className={styles["age"]}>{t("users.way-round")}</p>}
    </>
  );
}
