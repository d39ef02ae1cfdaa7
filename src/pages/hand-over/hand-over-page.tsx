import { useState } from "react";
import { Navigate, useNavigate, useSearchParams } from "react-router";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { useAssistedStart } from "../../enrollment/assisted/use-assisted-start.ts";
import type { AssistedStart } from "../../enrollment/assisted/use-assisted-start.ts";
import type { HandOverWay } from "../../enrollment/machine/enrollment-state.ts";
import { StepUpDialog } from "../../enrollment/start/step-up-dialog.tsx";
import { headingOf, StepHeading } from "../../enrollment/step-heading.tsx";
import { begunParameter, readWizardSearch } from "../../enrollment/wizard-search.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { assertNever } from "../../lib/assert-never.ts";
import { me, paths } from "../../paths.ts";
import { useSession } from "../../queries/session.ts";
import { Card } from "../../ui/card.tsx";
import { ChooseWay } from "./choose-way.tsx";
import { OnPaper } from "./on-paper.tsx";
import { SharedScreen } from "./shared-screen.tsx";
import { Finished, Ready, Stopped } from "./start-and-end.tsx";

/** Enrolling somebody else (`/users/:userId/enroll`): `Start`, then one of three ways to hand over. */
export function HandOverPage() {
  const { user, subject, state, consentMissing } = useAssistance();
  const session = useSession();
  const [search] = useSearchParams();
  const { recreate } = readWizardSearch(search);

  // Nothing is handed over to oneself.
  if (session.kind !== "signed-out" && session.userName === user.name) {
    return <Navigate to={recreate ? paths.enrollAgain(me) : paths.enroll(me)} replace />;
  }
  // Nobody gives up a phone for somebody else without having read what stops working, by a direct link either.
  if (recreate && consentMissing && state.step === "intro") {
    return <Navigate to={paths.recreate(subject)} replace />;
  }
  return <HandOver />;
}

/** What is on screen follows from the machine, and, while it holds an enrollment, from the chosen way. */
function HandOver() {
  const { t } = useTexts();
  const { state, lock } = useAssistance();
  const [way, setWay] = useState<HandOverWay | null>(null);
  const start = useHandOverStart();

  if (lock.locked) return <SharedScreen onUnlocked={() => setWay(null)} />;
  switch (state.step) {
    case "done":
      return <Finished />;
    case "intro":
    case "starting":
      return (
        <Card>
          <StepHeading key="ready">{t("enroll.ready.heading")}</StepHeading>
          <Ready start={start} />
          {start.stepUp.open && <StepUpDialog {...start.stepUp} />}
        </Card>
      );
    case "stopped":
      return (
        <Card>
          <StepHeading key={state.reason}>
            {t(headingOf(state.reason === "interrupted" ? "getReady" : "stopped", false))}
          </StepHeading>
          {state.reason === "interrupted" ? (
            <Ready start={start} />
          ) : (
            <Stopped reason={state.reason} entry={state.entry} start={start} />
          )}
          {start.stepUp.open && <StepUpDialog {...start.stepUp} />}
        </Card>
      );
    case "scan":
    case "scratchCodes":
    case "confirm":
    case "accepting":
    case "unknown":
      if (way === "paper") return <OnPaper state={state} onBack={() => setWay(null)} />;
      return (
        <Card>
          <StepHeading key="choose">{t("hand-over.heading")}</StepHeading>
          <ChooseWay onPaper={() => setWay("paper")} />
        </Card>
      );
    default:
      return assertNever(state);
  }
}

/** `Start`, which leaves a mark in the address: after a reload the page knows what happened. */
function useHandOverStart(): AssistedStart {
  const navigate = useNavigate();
  const [search] = useSearchParams();

  return useAssistedStart(() => {
    const begun = new URLSearchParams(search);
    begun.set(begunParameter, "true");
    // In place: Back leads to where one came from, not to a `Start` that was used.
    void navigate({ search: begun.toString() }, { replace: true });
  });
}
