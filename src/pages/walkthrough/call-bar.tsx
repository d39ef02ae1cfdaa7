import type { ReactNode } from "react";
import { useNavigate } from "react-router";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { numberOf } from "./call-steps.ts";
import type { CallStep } from "./call-steps.ts";
import { NoteButton } from "./note-button.tsx";
import styles from "./call-bar.module.css";

interface CallBarProps {
  readonly step: CallStep;
  readonly children: ReactNode;
}

/** At the foot of the window at every step, so that the hand finds it without the eye. */
export function CallBar({ step, children }: CallBarProps) {
  const { t } = useTexts();
  const { user } = useAssistance();
  const navigate = useNavigate();
  const number = numberOf(step);
  const goBack = () => void navigate(paths.walkthrough(user.id, number - 1));
  return (
    <div
      className={classNames(styles["bar"], step === "done" && styles["last"])}
      role="group"
      aria-label={t("walkthrough.bar")}
    >
      {step !== "done" && (
        <Button aria-disabled={number === 1} onClick={goBack}>
          {t("walkthrough.previous")}
        </Button>
      )}
      <NoteButton />
      <div className={styles["next"]}>{children}</div>
    </div>
  );
}
