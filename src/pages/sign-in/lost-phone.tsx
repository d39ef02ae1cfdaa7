import { useTexts } from "../../i18n/use-texts.ts";
import { useCapabilities, useRuntimeConfig } from "../../queries/services.ts";
import { StepHeading } from "../../enrollment/step-heading.tsx";
import { BackButton } from "../../enrollment/step-navigation.tsx";
import { OperatorHelp } from "../../operator-help.tsx";
import { PageLink } from "../../page-link.tsx";
import { paths } from "../../paths.ts";
import { ActionBar } from "../../ui/action-row.tsx";
import { Button, buttonClass } from "../../ui/button.tsx";
import styles from "./sign-in.module.css";

interface LostPhoneProps {
  readonly onUseScratchCode: () => void;
  readonly onBack: () => void;
}

/** The ways in without the phone. */
export function LostPhone({ onUseScratchCode, onBack }: LostPhoneProps) {
  const { helpText, helpUrl, requests } = useRuntimeConfig();
  const { t } = useTexts();
  const { scratchCodes } = useCapabilities();
  return (
    <>
      <StepHeading>{t("sign-in.lost")}</StepHeading>
      {scratchCodes && (
        <div className={styles["way"]}>
          <p>{t("sign-in.lost.scratch")}</p>
          <div className={styles["submit"]}>
            <Button kind="primary" onClick={onUseScratchCode}>
              {t("sign-in.use-scratch")}
            </Button>
          </div>
        </div>
      )}
      <div className={styles["way"]}>
        {scratchCodes && <h2>{t("sign-in.lost.none")}</h2>}
        {requests ? (
          <>
            <p>{t("sign-in.lost.ask.text")}</p>
            <div className={styles["submit"]}>
              <PageLink className={buttonClass(scratchCodes ? "secondary" : "primary")} to={paths.newPhone()}>
                {t("sign-in.lost.ask")}
              </PageLink>
            </div>
          </>
        ) : (
          <p>{t(helpText === "" && helpUrl === "" ? "sign-in.lost.administrator" : "sign-in.lost.help")}</p>
        )}
      </div>
      <OperatorHelp />
      <ActionBar start={<BackButton onBack={onBack} />} />
    </>
  );
}
