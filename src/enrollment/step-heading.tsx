import { useEffect, useRef, type ReactNode } from "react";
import type { PlainKey } from "../i18n/english.ts";
import { useTexts } from "../i18n/use-texts.ts";
import { useCapabilities } from "../queries/services.ts";
import { CardTop } from "../ui/card.tsx";
import { PageHeading } from "../ui/page-heading.tsx";
import { StepList } from "../ui/step-list.tsx";
import { hasCodes, type EnrollmentState } from "./machine/enrollment-state.ts";
import { stepsOf, viewOf, viewsBehind, type HistoryStep, type View } from "./machine/history-step.ts";

interface StepHeadingProps {
  readonly children: ReactNode;
  /** The step leads the focus somewhere else: into its field. */
  readonly quiet?: boolean;
}

/** Keyed by the step: a new one takes the focus, so that it is read out and the next Tab starts there. */
export function StepHeading({ children, quiet = false }: StepHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Follows the step on screen; the focus is the document's.
  useEffect(() => {
    if (!quiet) heading.current?.focus();
  }, [quiet]);
  return <PageHeading ref={heading}>{children}</PageHeading>;
}

interface WizardHeadingProps {
  readonly state: EnrollmentState;
  /** The server took the code and then does not say that MFA is on (`useContradicted`). */
  readonly contradicted: boolean;
  /** The wizard is on the very phone that the app is on. */
  readonly phone: boolean;
  /** Null where something else on the page leads out. */
  readonly onCancel: (() => void) | null;
}

/** The list of the steps, while there is one to go on to, and the heading of the one on screen. */
export function WizardHeading({ state, contradicted, phone, onCancel }: WizardHeadingProps) {
  const { t } = useTexts();
  const view = viewOf(state);
  const withCodes = hasCodesStep(state, useCapabilities().scratchCodes);
  const names = stepsOf(withCodes)
    .filter((step) => step !== "getReady")
    .map((step) => t(stepNames[step]));
  const behind = view === "stopped" || view === "done" ? null : viewsBehind(view, withCodes);
  const steps = behind !== null && (
    <StepList label={t("enroll.steps")} steps={names} current={behind} doneLabel={t("enroll.steps.done")} />
  );
  return (
    <>
      {onCancel === null ? (
        steps
      ) : (
        <CardTop closeLabel={t("enroll.cancel")} onClose={onCancel}>
          {steps}
        </CardTop>
      )}
      <StepHeading key={view} quiet={view === "confirm"}>
        {t(contradicted ? contradictedHeading : headingOf(view, phone))}
      </StepHeading>
    </>
  );
}

const stepNames: Readonly<Record<HistoryStep, PlainKey>> = {
  getReady: "frame.nav.account",
  scan: "enroll.steps.scan",
  scratchCodes: "enroll.steps.codes",
  confirm: "enroll.steps.confirm",
};

/** Whether scratch codes are to be kept in this set-up. */
function hasCodesStep(state: EnrollmentState, due: boolean): boolean {
  if ("held" in state) return hasCodes(state.held);
  return due && (state.step !== "done" || !state.withoutCodes);
}

const headings: Readonly<Record<View, PlainKey>> = {
  getReady: "enroll.ready.heading",
  scan: "enroll.scan.heading",
  scratchCodes: "enroll.codes.heading",
  confirm: "enroll.confirm.heading",
  done: "enroll.done.heading",
  stopped: "enroll.stopped.heading",
};

export const contradictedHeading: PlainKey = "enroll.unknown.title";

/** On a touch phone nothing is scanned: the app is on the phone itself. */
export function headingOf(view: View, phone: boolean): PlainKey {
  return view === "scan" && phone ? "enroll.scan.heading-phone" : headings[view];
}
