import type { ReactNode } from "react";
import { useNavigate } from "react-router";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { EndCall } from "../../enrollment/call-end/end-call.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths } from "../../paths.ts";
import { useCaseFile, useRuntimeConfig } from "../../queries/services.ts";
import { Button } from "../../ui/button.tsx";
import { LongName } from "../../ui/long-name.tsx";
import { useCallSteps, useStepsReached, type CallStep } from "./call-steps.ts";
import styles from "./walkthrough.module.css";
import type { CallResult } from "../../enrollment/call-end/call-note.ts";
import type { EndingCall } from "../../enrollment/call-end/use-call-end.ts";
import { isKnownOff } from "../../enrollment/finished/fate-of-entry.ts";
import type { EnrollmentState } from "../../enrollment/machine/enrollment-state.ts";
import type { CaseInHand } from "../../queries/case-file.ts";
import { gateChecks, type GateCheck } from "../../enrollment/gate/checks.ts";
import { usePolicy } from "../../queries/cases.ts";

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
        <LongName name={user.name} />
      </strong>
      {step !== null && <span>{t("walkthrough.step", { step: numberOf(step), steps: all.length })}</span>}
      {ticket !== "" && <span>{t("walkthrough.bar.ticket", { ticket })}</span>}
    </p>
  );
}

/**
 * As the machine knows it; `ended`: the agent has ended the call; `contradicted`: the server says that MFA is off all the
 * same; `mayBeOn`: it does not say that MFA is off.
 */
export function resultOf(
  state: EnrollmentState,
  ended: boolean,
  { contradicted = false, mayBeOn = false } = {},
): CallResult {
  if (state.step === "done") return contradicted ? "contradicted" : "done";
  if (state.step === "accepting" || state.step === "unknown") return "unknown";
  // An accept without an answer may have changed it, whatever came after.
  const outcomeUnknown =
    state.step === "stopped" ? state.outcomeUnknown : "held" in state && state.held.outcomeUnknown;
  if (outcomeUnknown) return "unknown";
  if (state.step !== "stopped") return ended ? "open" : "under-way";
  if (state.reason === "interrupted" && mayBeOn) return "lost";
  return state.reason === "finished" ? "finished-before" : "open";
}

/** This call, as its end is told. */
function useEndingCall(): EndingCall {
  const { t } = useTexts();
  const { user, state, recreate, reading, contradicted, markEnded } = useAssistance();
  const reached = useStepsReached();
  const kept = useCaseFile().find(user.id);
  const checks = useCallChecks().map(({ name }) => name);
  const done = state.step === "done" && !contradicted;
  return {
    user,
    intent: recreate ? "recreate" : "setUp",
    checks,
    steps: reached.map((step, index) => `${index + 1} ${t(`walkthrough.${step}.title`)}`).join("; "),
    outcome: done ? "done" : failed(kept) ? "checkFailed" : user.external ? "other" : null,
    done,
    resultWhen: (ended) => resultOf(state, ended, { contradicted, mayBeOn: !isKnownOff(reading) }),
    onEnded: markEnded,
    next: paths.walkthroughs(),
  };
}

/** What the answers say already. */
function failed(kept: CaseInHand | null): boolean {
  const recorded = kept?.recorded ?? null;
  if (recorded !== null) return recorded.state === "stopped";
  return Object.values(kept?.answers ?? {}).includes("failed");
}

/** What a caller is asked. */
function useCallChecks(): readonly GateCheck[] {
  const texts = useTexts();
  const { identityChecklist } = useRuntimeConfig();
  return gateChecks(identityChecklist, usePolicy(), "byPhone", texts);
}
