import { useState } from "react";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { headingOf } from "../../enrollment/heading-of.ts";
import type { HandOverWay } from "../../enrollment/machine/hand-over-way.ts";
import { StepHeading } from "../../enrollment/step-heading.tsx";
import { StepUpDialog } from "../../enrollment/step-up-dialog.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { Card } from "../../ui/card.tsx";
import { BesideMe } from "./beside-me.tsx";
import { ChooseWay } from "./choose-way.tsx";
import { Finished } from "./finished.tsx";
import { OnPaper } from "./on-paper.tsx";
import { Ready } from "./ready.tsx";
import { Stopped } from "./stopped.tsx";
import { useHandOverStart } from "./use-hand-over-start.ts";

/** What is on screen follows from the machine, and, while it holds an enrollment, from the chosen way. */
export function HandOver() {
  const { t } = useTexts();
  const { state, lock } = useAssistance();
  const [way, setWay] = useState<HandOverWay | null>(null);
  const start = useHandOverStart();

  if (lock.locked) return <BesideMe onUnlocked={() => setWay(null)} />;
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
    default:
      if (way === "paper") return <OnPaper state={state} onBack={() => setWay(null)} />;
      return (
        <Card>
          <StepHeading key="choose">{t("hand-over.heading")}</StepHeading>
          <ChooseWay onPaper={() => setWay("paper")} />
        </Card>
      );
  }
}
