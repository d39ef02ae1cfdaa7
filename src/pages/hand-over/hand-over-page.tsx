import { useState } from "react";
import { Navigate, useNavigate, useSearchParams } from "react-router";
import { useAssistance, useAssistedStart, type AssistedStart } from "../../enrollment/assisted/assistance.ts";
import type { HandOverWay } from "../../enrollment/machine/enrollment-state.ts";
import { StepUpDialog } from "../../enrollment/start/step-up-dialog.tsx";
import { useGate } from "../../enrollment/gate/use-gate.ts";
import { headingOf, StepHeading } from "../../enrollment/step-heading.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { assertNever } from "../../lib/assert-never.ts";
import { me, paths, begunParameter, readWizardSearch } from "../../paths.ts";
import { useCaseFile } from "../../queries/services.ts";
import { allows } from "../../queries/case-file.ts";
import { useSession } from "../../queries/session.ts";
import { Card } from "../../ui/card.tsx";
import { ChooseWay, GateStep } from "./choose-way.tsx";
import { OnPaper } from "./on-paper.tsx";
import { SharedScreen } from "./shared-screen.tsx";
import { ShowScreen } from "./show-screen.tsx";
import { Finished, Stopped } from "./ends.tsx";
import { ReadyStep } from "./ready-step.tsx";

/** Enrolling somebody else (`/users/:userId/enroll`): `Start`, then one of three ways to hand over. */
export function HandOverPage() {
  const { user } = useAssistance();
  const session = useSession();
  const [search] = useSearchParams();
  const { recreate } = readWizardSearch(search);

  // Nothing is handed over to oneself.
  if (session.kind !== "signed-out" && session.userName === user.name) {
    return <Navigate to={recreate ? paths.enrollAgain(me) : paths.enroll(me)} replace />;
  }
  return <HandOver />;
}

const recordedWays = { sharedScreen: "inPerson", phone: "byPhone", paper: "onPaper" } as const;

/** What is on screen follows from the machine and from the chosen way; nothing is made before the case allows it. */
function HandOver() {
  const { t } = useTexts();
  const { user, state, lock, recreate, send, forgetReached } = useAssistance();
  const navigate = useNavigate();
  const file = useCaseFile();
  const [way, setWay] = useState<HandOverWay | null>(null);
  const start = useHandOverStart(way);
  const gate = useGate({
    user,
    intent: recreate ? "recreate" : "setUp",
    way: way === null ? "" : recordedWays[way],
    // A new phone: what stops working is read first. After somebody else's approval too, a key is made by a click alone.
    onAllowed: (byClick) => {
      if (byClick && !recreate) start.start();
    },
  });
  const stepUp = start.stepUp.open && <StepUpDialog {...start.stepUp} />;

  function choose(chosen: HandOverWay) {
    if (chosen === "phone") {
      // A call has questions of its own, whatever was asked here.
      file.forget(user.id);
      forgetReached();
      void navigate(paths.walkthrough(user.id, 1));
    } else {
      if ("held" in state) send({ type: "handOver", way: chosen });
      setWay(chosen);
    }
  }
  const choice = (
    <Card>
      <StepHeading key="choose">{t("hand-over.heading")}</StepHeading>
      <ChooseWay onChoose={choose} />
    </Card>
  );
  if (lock.locked) return <SharedScreen onUnlocked={() => setWay(null)} />;
  switch (state.step) {
    case "done":
      return <Finished />;
    case "intro":
    case "starting":
      if (!user.external && state.step === "intro") {
        if (way === null) return choice;
        if (!allows(gate.recorded)) return <GateStep gate={gate} onBack={() => setWay(null)} />;
      }
      return (
        <Card>
          <StepHeading key="ready">{t("enroll.ready.heading")}</StepHeading>
          <ReadyStep start={start} />
          {stepUp}
        </Card>
      );
    case "stopped":
      return (
        <Card>
          <StepHeading key={state.reason}>
            {t(headingOf(state.reason === "interrupted" ? "getReady" : "stopped", false))}
          </StepHeading>
          <Ended start={{ ...start, startAgain: () => beginAgain() }} />
          {stepUp}
        </Card>
      );
    case "scan":
    case "scratchCodes":
    case "confirm":
    case "accepting":
    case "unknown":
      if (way === "paper") return <OnPaper state={state} onBack={() => setWay(null)} />;
      if (way === "sharedScreen") return <ShowScreen onBack={() => setWay(null)} />;
      return choice;
    default:
      return assertNever(state);
  }

  /** Once more: a case allows one key, so the questions come first, unanswered. Reason and ticket stay. */
  function beginAgain() {
    gate.again();
    send({ type: "restart" });
  }
}

/** The end without success, or a reload that lost an enrollment. */
function Ended({ start }: { readonly start: AssistedStart }) {
  const { state } = useAssistance();
  if (state.step !== "stopped") return null;
  if (state.reason === "interrupted") return <ReadyStep start={start} />;
  return <Stopped {...state} reason={state.reason} start={start} />;
}

/** `Start`, which leaves a mark in the address: after a reload the page knows what happened. */
function useHandOverStart(way: HandOverWay | null): AssistedStart {
  const { recreate, lock, send } = useAssistance();
  const navigate = useNavigate();
  const [search] = useSearchParams();

  return useAssistedStart(() => {
    // The key is made for this way; choosing it again changes nothing.
    if (way !== null) send({ type: "handOver", way });
    // They stand here and have just agreed: the screen is theirs at once.
    if (way === "sharedScreen" && recreate) lock.setLocked(true);
    const begun = new URLSearchParams(search);
    begun.set(begunParameter, "true");
    // In place: Back leads to where one came from, not to a `Start` that was used.
    void navigate({ search: begun.toString() }, { replace: true });
  });
}
