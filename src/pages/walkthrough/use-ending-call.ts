import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import type { CallResult } from "../../enrollment/call-end/call-note.ts";
import type { EndingCall } from "../../enrollment/call-end/use-call-end.ts";
import { isKnownOff } from "../../enrollment/finished/fate-of-entry.ts";
import type { EnrollmentState } from "../../enrollment/machine/enrollment-state.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths } from "../../paths.ts";
import type { CaseInHand } from "../../queries/case-file.ts";
import { useCaseFile } from "../../queries/services.ts";
import { useCallChecks } from "./call-checks.ts";
import { useStepsReached } from "./call-steps.ts";

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
export function useEndingCall(): EndingCall {
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
    steps: { names: reached, words: stepWords() },
    outcome: done ? "done" : failed(kept) ? "checkFailed" : user.external ? "other" : null,
    done,
    resultWhen: (ended) => resultOf(state, ended, { contradicted, mayBeOn: !isKnownOff(reading) }),
    onEnded: markEnded,
    next: paths.walkthroughs(),
  };

  function stepWords(): string {
    return reached.map((step, index) => `${index + 1} ${t(`walkthrough.${step}.title`)}`).join("; ");
  }
}

/** What the answers say already. */
function failed(kept: CaseInHand | null): boolean {
  const recorded = kept?.recorded ?? null;
  if (recorded !== null) return recorded.state === "stopped";
  return Object.values(kept?.answers ?? {}).includes("failed");
}
