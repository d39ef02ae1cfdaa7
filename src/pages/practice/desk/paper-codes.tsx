import { useTexts } from "../../../i18n/use-texts.ts";
import type { ScratchCode } from "../appliance/practice-user.ts";
import styles from "./people-list.module.css";

/** The sheet of paper in the drawer: used codes are crossed out. */
export function PaperCodes(props: { readonly codes: readonly Readonly<ScratchCode>[] }) {
  const { t } = useTexts();
  return (
    <ul className={styles["codes"]}>
      {props.codes.map(({ code, used }) => (
        <li key={code}>
          {used ? (
            <>
              <s>{code}</s> {t("practice.people.used")}
            </>
          ) : (
            <code>{code}</code>
          )}
        </li>
      ))}
    </ul>
  );
}
