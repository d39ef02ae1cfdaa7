import type { User } from "../../api/contract/user.ts";
import { AfterScan } from "../../enrollment/after-scan.tsx";
import { EntryToDelete } from "../../enrollment/finished/entry-to-delete.tsx";
import { DoneLines, FinishedStep } from "../../enrollment/finished/finished-step.tsx";
import { StateNow, useContradicted } from "../../enrollment/finished/state-now.tsx";
import { StoppedStep, stopText, wayOn } from "../../enrollment/finished/stopped-step.tsx";
import { viewOf } from "../../enrollment/machine/history-step.ts";
import { hasCodes } from "../../enrollment/machine/enrollment-state.ts";
import { useOwnEnrollment } from "../../enrollment/own/own-enrollment.ts";
import { useStepTitle } from "../../enrollment/own/use-step-history.ts";
import { OwnScan } from "../../enrollment/scan/own-scan.tsx";
import { newEntryOf } from "../../enrollment/scan/scan-step.tsx";
import { contradictedHeading, headingOf, WizardHeading } from "../../enrollment/step-heading.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { assertNever } from "../../lib/assert-never.ts";
import { me } from "../../paths.ts";
import { Card } from "../../ui/card.tsx";
import { Drawing } from "../../ui/drawing.tsx";
import { useTouchPhone } from "../../ui/hooks/use-touch-phone.ts";

/** The frame of the steps: where one stands, and the step itself. */
export function Wizard({ user }: { readonly user: User }) {
  const { state, reading, leave } = useOwnEnrollment();
  const phone = useTouchPhone();
  const view = viewOf(state);
  const contradicted = useContradicted(state.step, reading);
  const over = view === "done" || view === "stopped";
  useStepTitle(contradicted ? contradictedHeading : headingOf(view, phone));
  return (
    <Card>
      {view === "done" && !contradicted && <Drawing {...shield} celebrates />}
      <WizardHeading state={state} contradicted={contradicted} phone={phone} onCancel={over ? null : leave} />
      <Step user={user} contradicted={contradicted} />
    </Card>
  );
}

/** A shield with a check. */
const shield = {
  ink: "M32 4l22 8v17c0 14-9 24-22 31C19 53 10 43 10 29V12z",
  accent: "M22 32l7.5 7.5L43 25",
};

/** One switch over the machine; each step is given what it needs of the enrollment and no more (ADR 5). */
function Step({ user, contradicted }: { readonly user: User; readonly contradicted: boolean }) {
  const own = useOwnEnrollment();
  const { state, send, reading, recreate, next, back, leaveDone } = own;
  const { t } = useTexts();
  switch (state.step) {
    case "intro":
    case "starting":
      return null;
    case "scan":
      return (
        <OwnScan
          entry={newEntryOf(state.held.enrollment)}
          onContinue={() => next(hasCodes(state.held) ? "scratchCodes" : "confirm")}
        />
      );
    case "scratchCodes":
    case "confirm":
    case "accepting":
    case "unknown":
      return (
        <AfterScan
          userId={user.id}
          state={state}
          send={send}
          onBack={back}
          onCheckKey={own.backToKey}
          onContinue={() => next("confirm")}
        />
      );
    case "done":
      return (
        <FinishedStep
          reading={reading}
          contradicted={contradicted}
          leaveLabel={t(contradicted ? "frame.broken.look" : "enroll.done.go")}
          onLeave={leaveDone}
        >
          <DoneLines done={state} twice={own.twice} />
        </FinishedStep>
      );
    case "stopped":
      if (state.reason === "interrupted") return null;
      return (
        <StoppedStep
          text={stopText(state.reason, me)}
          way={wayOn(state.reason)}
          recreate={recreate}
          leaveLabel={t("frame.broken.look")}
          ways={{ start: own.startAgain, newPhone: own.newPhone, leave: leaveDone }}
          state={
            <StateNow reason={state.reason} recreate={recreate && !state.outcomeUnknown} reading={reading} />
          }
        >
          <EntryToDelete
            reason={state.reason}
            entry={state.entry}
            outcomeUnknown={state.outcomeUnknown}
            reading={reading}
          />
        </StoppedStep>
      );
    default:
      return assertNever(state);
  }
}
