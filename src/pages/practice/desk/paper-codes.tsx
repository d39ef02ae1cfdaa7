import { useTexts } from "../../../i18n/use-texts.ts";
import type { ScratchCode } from "../appliance/practice-user.ts";
import { CodeDigits } from "./code-digits.tsx";
import styles from "./people-list.module.css";

function PaperCode({ code }: { readonly code: string }) {
  return (
    <code>
      <CodeDigits code={code} />
    </code>
  );
}

/** The sheet of paper in the drawer: used codes are crossed out. */
export function PaperCodes(props: { readonly codes: readonly Readonly<ScratchCode>[] }) {
  const { t } = useTexts();
  return (
    <ul className={styles["codes"]}>
      {props.codes.map(({ code, used }) => (
        <li key={code}>
          {used ? (
            <>
              <s>
                <PaperCode code={code} />
              </s>{" "}
              {t("practice.people.used")}
            </>
          ) : (
            <PaperCode code={code} />
          )}
        </li>
      ))}
    </ul>
  );
}
