import { useTexts } from "../../i18n/use-texts.ts";
import { Facts } from "../../ui/facts.tsx";
import type { Fact } from "../../ui/facts.tsx";
import styles from "./slip.module.css";

interface SlipCodesProps {
  readonly codes: readonly string[];
  /** Whose they are, for where, and of when: cut off, this part has to say it by itself. */
  readonly facts: readonly Fact[];
}

/** The part below the cut, which is kept: the scratch codes, whose they are, and how they are used. */
export function SlipCodes({ codes, facts }: SlipCodesProps) {
  const { t } = useTexts();
  return (
    <article className={styles["kept"]}>
      <h2>{t("enroll.codes.file.title")}</h2>
      <div className={styles["keeping"]}>
        <ul className={styles["codes"]} translate="no">
          {codes.map((code) => (
            <li key={code} dir="ltr">
              {code}
            </li>
          ))}
        </ul>
        <div className={styles["use"]}>
          <Facts items={facts} />
          <p>{t("enroll.codes.file.use")}</p>
          <p>{t("enroll.codes.file.once")}</p>
        </div>
      </div>
    </article>
  );
}
