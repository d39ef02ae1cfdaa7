import { useTexts } from "../../i18n/use-texts.ts";
import { useCapabilities } from "../../queries/services.ts";
import { Drawing } from "../../ui/drawing.tsx";
import { LongName } from "../../ui/long-name.tsx";
import styles from "./start-needs.module.css";

/** A phone that shows a code. */
const phone = {
  ink: "M22 5h20a5 5 0 0 1 5 5v44a5 5 0 0 1-5 5H22a5 5 0 0 1-5-5V10a5 5 0 0 1 5-5zM29 11h6M29 53h6",
  accent: "M24 28v8M28 28v8M32 28v8M36 28v8M40 28v8M24 43h16",
};

/** A sheet with codes. */
const sheet = {
  ink: "M16 5h24l10 10v40a4 4 0 0 1-4 4H16a4 4 0 0 1-4-4V9a4 4 0 0 1 4-4zM40 5v10h10",
  accent: "M20 26h9M34 26h9M20 35h9M34 35h9M20 44h9",
};

interface StartNeedsProps {
  readonly name: string;
  readonly system: string;
  readonly recreate: boolean;
}

/** Which person and which system it is for, what a new phone changes, and the two things to have at hand. */
export function StartNeeds({ name, system, recreate }: StartNeedsProps) {
  const { t, rich } = useTexts();
  const { scratchCodes } = useCapabilities();
  const about = {
    name: (
      <bdi>
        <LongName name={name} />
      </bdi>
    ),
    system: (
      <bdi>
        <LongName name={system} />
      </bdi>
    ),
  };
  return (
    <>
      <div className={styles["words"]}>
        <p className={styles["about"]}>{rich("enroll.ready.about", about)}</p>
        {recreate && (
          <ul>
            <li>{t("enroll.new-phone.old-phone")}</li>
            {scratchCodes && <li>{t("enroll.new-phone.old-codes")}</li>}
            <li>{t("enroll.new-phone.until")}</li>
          </ul>
        )}
      </div>
      <ul className={styles["needs"]}>
        <li>
          <Drawing {...phone} />
          <span>{t("enroll.ready.need.app")}</span>
        </li>
        {scratchCodes && (
          <li>
            <Drawing {...sheet} />
            <span>{t("enroll.ready.need.place")}</span>
          </li>
        )}
      </ul>
    </>
  );
}
