import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { useTexts } from "../../i18n/use-texts.ts";
import { useCapabilities } from "../../queries/services.ts";
import { Button } from "../../ui/button.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
import styles from "./sign-in.module.css";

interface LostPhoneProps {
  /** The operator's own words on whom to ask; null where there are none. */
  readonly help: ReactNode;
  readonly onUseScratchCode: () => void;
  readonly onBack: () => void;
}

/** The ways in without the phone. */
export function LostPhone({ help, onUseScratchCode, onBack }: LostPhoneProps) {
  const { t } = useTexts();
  const { scratchCodes } = useCapabilities();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <PageHeading ref={heading}>{t("sign-in.lost")}</PageHeading>
      {scratchCodes && (
        <>
          <p>{t("sign-in.lost.scratch")}</p>
          <div className={styles["submit"]}>
            <Button kind="primary" onClick={onUseScratchCode}>
              {t("sign-in.use-scratch")}
            </Button>
          </div>
          <p>
            <strong>{t("sign-in.lost.none")}</strong>
          </p>
        </>
      )}
      <p>{t(help === null ? "sign-in.lost.administrator" : "sign-in.lost.help")}</p>
      {help}
      <div>
        <Button kind="text" icon="back" onClick={onBack}>
          {t("enroll.back")}
        </Button>
      </div>
    </>
  );
}
