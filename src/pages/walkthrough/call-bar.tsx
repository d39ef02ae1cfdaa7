import type { ReactNode } from "react";
import { useNavigate } from "react-router";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { EndCall } from "../../enrollment/call-end/end-call.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths } from "../../paths.ts";
import { useCaseFile } from "../../queries/services.ts";
import { Button } from "../../ui/button.tsx";
import { LongName } from "../../ui/long-name.tsx";
import { useCallSteps } from "./call-steps.ts";
import type { CallStep } from "./call-steps.ts";
import { useEndingCall } from "./use-ending-call.ts";
import styles from "./walkthrough.module.css";

interface CallBarProps {
  /** Null where the call has ended by itself. */
  readonly step: CallStep | null;
  /** There is nothing to do but to end the call, or that comes first. */
  readonly over?: boolean;
  /** The way on. */
  readonly children?: ReactNode;
}

/** At the foot of the window at every step, so that the hand finds it without the eye: who, where, and the ways on. */
export function CallBar({ step, over = false, children }: CallBarProps) {
  const { user } = useAssistance();
  const { t } = useTexts();
  const { numberOf } = useCallSteps();
  const navigate = useNavigate();
  const ending = useEndingCall();
  const number = step === null ? 0 : numberOf(step);
  const goBack = () => void navigate(paths.walkthrough(user.id, number - 1));
  return (
    <div className={styles["bar"]} role="group" aria-label={t("walkthrough.bar")}>
      <CallFacts step={step} />
      {number > 1 && step !== "done" && <Button onClick={goBack}>{t("walkthrough.previous")}</Button>}
      <EndCall call={ending} primary={over || step === "done"} />
      {Boolean(children) && <div className={styles["next"]}>{children}</div>}
    </div>
  );
}

/** Who it is about never scrolls away. */
function CallFacts({ step }: { readonly step: CallStep | null }) {
  const { t } = useTexts();
  const { user } = useAssistance();
  const { all, numberOf } = useCallSteps();
  const ticket = useCaseFile().find(user.id)?.recorded?.ticket ?? "";
  return (
    <p className={styles["facts"]}>
      <strong>
        <bdi>
          <LongName name={user.name} />
        </bdi>
      </strong>
      {step !== null && <span>{t("walkthrough.step", { step: numberOf(step), steps: all.length })}</span>}
      {ticket !== "" && <span>{t("walkthrough.bar.ticket", { ticket })}</span>}
    </p>
  );
}
