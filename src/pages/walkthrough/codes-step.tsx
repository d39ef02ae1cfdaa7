import { useRef, useState } from "react";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { codesSaved, type Saving } from "../../enrollment/machine/enrollment-state.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { CodeList } from "../../ui/code-list.tsx";
import { FieldError } from "../../ui/field.tsx";
import { focusInSight } from "../../ui/keep-in-sight.ts";
import { Notice } from "../../ui/notice.tsx";
import { useCallSteps } from "./call-steps.ts";
import { NextButton, SecretPart, useReadOut } from "./read-out.tsx";
import { ScriptFrame } from "./script-frame.tsx";
import styles from "./script.module.css";

interface CodesStepProps {
  readonly codes: readonly string[];
  /** Some came more than once. */
  readonly doubled: boolean;
  readonly saving: Saving;
}

/** The scratch codes, on the caller's paper before anything is switched on (ADR 13). */
export function CodesStep({ codes, doubled, saving }: CodesStepProps) {
  const { t } = useTexts();
  const { send } = useAssistance();
  const { numberOf } = useCallSteps();
  const readOut = useReadOut();
  const [missing, setMissing] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const saved = codesSaved(saving);
  const unwritten = missing && !saved;

  function askForTick() {
    setMissing(true);
    focusInSight(box.current);
  }
  return (
    <ScriptFrame
      step="codes"
      say={[
        t("walkthrough.codes.say", { count: codes.length }),
        t("walkthrough.codes.say.use"),
        t("walkthrough.codes.say.never"),
        t("walkthrough.codes.say.pace"),
      ]}
      see={t("walkthrough.codes.see", { count: codes.length })}
      branches={["walkthrough.codes.no-paper"]}
      next={
        <NextButton readOut={readOut} to={numberOf("confirm")} onMissing={saved ? undefined : askForTick} />
      }
    >
      {doubled && <Notice tone="warn" role="status" text={t("enroll.codes.doubled")} />}
      <SecretPart readOut={readOut} coveredLabel={t("walkthrough.codes.covered")}>
        <div className={styles["numbered"]}>
          <CodeList
            codes={codes}
            label={t("enroll.steps.codes")}
            covered={false}
            coveredLabel=""
            peekLabel=""
          />
        </div>
      </SecretPart>
      <div className={styles["check"]}>
        <Checkbox
          ref={box}
          label={t("walkthrough.codes.written")}
          checked={saved}
          disabled={!readOut.ready && !saved}
          aria-invalid={unwritten || undefined}
          aria-describedby="unwritten"
          onChange={(ticked) => send(ticked ? { type: "wroteDown" } : { type: "savedTicked", ticked })}
        />
        <FieldError id="unwritten">{unwritten && t("walkthrough.codes.unwritten")}</FieldError>
      </div>
    </ScriptFrame>
  );
}
