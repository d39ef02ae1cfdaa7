import "../../enrollment/later-texts.ts";
import type { Enrollment } from "../../api/contract/enrollment.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { spell, spellingAlphabet } from "../../lib/spelling.ts";
import { SpelledKey } from "../../ui/spelled-key.tsx";
import { NextButton } from "./next-button.tsx";
import { ScriptFrame } from "./script-frame.tsx";
import { SecretPart } from "./secret-part.tsx";
import { useReadOut } from "./use-read-out.ts";
import styles from "./walkthrough.module.css";

/** Step 3: the key, four characters at a time, in the words of the spelling alphabet. */
export function KeyStep({ enrollment }: { readonly enrollment: Enrollment }) {
  const { t, rich } = useTexts();
  const readOut = useReadOut();
  const { secretKey, account, algorithm, digits, periodSeconds } = enrollment;
  const shownAccount = <bdi>{account}</bdi>;
  return (
    <ScriptFrame
      step="key"
      say={<p>{rich("walkthrough.key.say", { account: shownAccount })}</p>}
      see={rich("walkthrough.key.see", { account: shownAccount, seconds: periodSeconds })}
      branches={[
        { question: "walkthrough.key.refused", answer: t("walkthrough.key.refused.do") },
        { question: "walkthrough.key.camera", answer: t("walkthrough.key.camera.do") },
        {
          question: "walkthrough.key.longer",
          answer: t("walkthrough.key.longer.do", { algorithm, digits, seconds: periodSeconds }),
        },
      ]}
      next={<NextButton readOut={readOut} to={4} />}
    >
      <SecretPart readOut={readOut} coveredLabel={t("walkthrough.key.covered")}>
        <div className={styles["spelled"]}>
          <SpelledKey
            label={t("walkthrough.key.list")}
            groups={spell(secretKey, spellingAlphabet(t("enroll.scan.alphabet")))}
          />
        </div>
        <p className={styles["say"]}>{t("walkthrough.key.then")}</p>
      </SecretPart>
    </ScriptFrame>
  );
}
