import { useTexts } from "../../i18n/use-texts.ts";
import { usePolicy } from "../../queries/cases.ts";
import { useRuntimeConfig } from "../../queries/services.ts";
import { Notice } from "../../ui/notice.tsx";
import styles from "./users.module.css";

/** What the guard doesn't hold, so that nobody relies on it, and a name that people's apps would keep. */
export function GuardLimits() {
  const { t, rich } = useTexts();
  const { embedded, issuer, issuerUnset } = useRuntimeConfig();
  const policy = usePolicy();
  return (
    <>
      {issuerUnset && (
        <Notice tone="warn">
          <p>{rich("users.issuer-unset", { issuer: <bdi>{issuer}</bdi> })}</p>
        </Notice>
      )}
      {policy?.requireCase === "never" && <p className={styles["age"]}>{t("users.no-case")}</p>}
      {policy !== null && !embedded && <p className={styles["age"]}>{t("users.way-round")}</p>}
    </>
  );
}
