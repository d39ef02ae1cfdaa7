import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import type { PlainKey } from "../i18n/english.ts";
import { useTexts } from "../i18n/use-texts.ts";
import { PageHeading } from "../ui/page-heading.tsx";
import { StepList } from "../ui/step-list.tsx";
import { viewsBehind } from "./machine/history-step.ts";
import type { View } from "./machine/history-step.ts";

/** Keyed by the step: a new one takes the focus, so that it is read out and the next Tab starts there. */
export function StepHeading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Follows the step on screen; the focus is the document's.
  useEffect(() => heading.current?.focus(), []);
  return <PageHeading ref={heading}>{children}</PageHeading>;
}

interface WizardHeadingProps {
  readonly view: View;
  /** The server took the code and then does not say that MFA is on (`useContradicted`). */
  readonly contradicted: boolean;
  /** The wizard is on the very phone that the app is on. */
  readonly phone: boolean;
}

/** The list of the steps, while there is one to go on to, and the heading of the one on screen. */
export function WizardHeading({ view, contradicted, phone }: WizardHeadingProps) {
  const { t } = useTexts();
  const names = [
    t("enroll.steps.ready"),
    t("enroll.steps.scan"),
    t("enroll.steps.codes"),
    t("enroll.steps.confirm"),
  ];
  const behind = view === "stopped" ? null : viewsBehind(view, contradicted);
  return (
    <>
      {behind !== null && (
        <StepList
          label={t("enroll.steps")}
          steps={names}
          current={behind}
          doneLabel={t("enroll.steps.done")}
          progressText={t("enroll.steps.progress", {
            step: Math.min(behind + 1, names.length),
            total: names.length,
          })}
        />
      )}
      <StepHeading key={view}>{t(contradicted ? contradictedHeading : headingOf(view, phone))}</StepHeading>
    </>
  );
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
