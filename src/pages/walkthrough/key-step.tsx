import type { NewEntry } from "../../enrollment/scan/scan-step.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { spell, spellingAlphabet } from "../../lib/spelling.ts";
import { SpelledKey } from "../../ui/secret-key.tsx";
import { NextButton, SecretPart, useReadOut } from "./read-out.tsx";
import { ScriptFrame } from "./script-frame.tsx";
import styles from "./script.module.css";

/** Step 3: the key, four characters at a time, in the words of the spelling alphabet. */
export function KeyStep({ entry }: { readonly entry: NewEntry }) {
  const { t, rich } = useTexts();
  const readOut = useReadOut();
  const { secretKey, account, algorithm, digits, periodSeconds } = entry;
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
