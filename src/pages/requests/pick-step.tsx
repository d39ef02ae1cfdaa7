import { useState } from "react";
import { failureIn, type Failure } from "../../api/failure.ts";
import { Say } from "../../enrollment/gate/say.tsx";
import { failureTexts } from "../../i18n/failure-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useAction } from "../../queries/use-action.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { FailureNotice } from "../../ui/failure-notice.tsx";
import styles from "./requests.module.css";

interface PickStepProps {
  readonly numbers: readonly string[];
  readonly pick: (number: string) => Promise<void>;
}

/** The number that the person reads out, among three; one try. */
export function PickStep({ numbers, pick }: PickStepProps) {
  const texts = useTexts();
  const { t } = texts;
  const [failure, setFailure] = useState<Failure | null>(null);
  const { run, busy } = useAction(async (number: string) => {
    setFailure(null);
    try {
      await pick(number);
    } catch (error) {
      const said = failureIn(error);
      if (said === null) throw error;
      setFailure(said);
    }
  });
  return (
    <>
      <Say>{t("request.pick.say")}</Say>
      <p>{t("request.pick.text")}</p>
      <ul className={styles["numbers"]} aria-label={t("request.pick.list")}>
        {numbers.map((number) => (
          <li key={number}>
            <Button aria-disabled={busy} onClick={() => run(number)}>
              <span className={styles["number"]}>{number}</span>
            </Button>
          </li>
        ))}
      </ul>
      <p>{t("request.pick.means")}</p>
      {failure !== null && <FailureNotice {...failureTexts(texts, failure, "tellGuard")} />}
      <ActionRow
        start={
          <Button kind="text" aria-disabled={busy} onClick={() => run("")}>
            {t("request.pick.none")}
          </Button>
        }
      />
    </>
  );
}
