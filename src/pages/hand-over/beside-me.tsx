import { useEffect, useRef } from "react";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { contradictedHeading, headingOf } from "../../enrollment/heading-of.ts";
import { StepHeading } from "../../enrollment/step-heading.tsx";
import { StepUpDialog } from "../../enrollment/step-up-dialog.tsx";
import { viewOf, viewsBehind } from "../../enrollment/view-of.ts";
import { WizardSteps } from "../../enrollment/wizard-steps.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { Card } from "../../ui/card.tsx";
import { classNames } from "../../ui/class-names.ts";
import { BesideSteps } from "./beside-steps.tsx";
import { leaveFullscreen } from "./fullscreen.ts";
import { ScreenBar } from "./screen-bar.tsx";
import { useInPractice } from "./use-in-practice.ts";
import styles from "./hand-over.module.css";

/**
 * The other person's screen: it covers everything, the page behind is inert, and only the administrator's password
 * leads back. A modal dialog, so that neither the mouse nor the keyboard reaches what lies below. In practice it stays
 * in its place: the simulated phone beside it has to be reached.
 */
export function BesideMe({ onUnlocked }: { readonly onUnlocked: () => void }) {
  const { t } = useTexts();
  const { user, appliance, state, contradicted, lock } = useAssistance();
  const dialog = useRef<HTMLDialogElement>(null);
  const view = viewOf(state);

  const inPractice = useInPractice();

  // A dialog becomes modal only by its method.
  useEffect(() => {
    const element = dialog.current;
    if (inPractice) element?.show();
    else element?.showModal();
    return () => element?.close();
  }, [inPractice]);

  // What is copied or dragged belongs to the browser: nothing of the person's goes to whoever owns the computer.
  useEffect(() => {
    const element = dialog.current;
    const ways = ["copy", "cut", "dragstart"] as const;
    for (const way of ways) element?.addEventListener(way, keepHere);
    return () => {
      for (const way of ways) element?.removeEventListener(way, keepHere);
    };
  }, []);

  function unlock() {
    lock.setLocked(false);
    void leaveFullscreen();
    onUnlocked();
  }
  return (
    <dialog
      ref={dialog}
      className={classNames(styles["screen"], inPractice && styles["inPlace"])}
      data-locked-screen={inPractice ? undefined : ""}
      aria-label={t("hand-over.screen.for", { name: user.name, appliance })}
      onCancel={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        // Esc may end the full screen, never the lock.
        if (event.key === "Escape") event.preventDefault();
      }}
    >
      <ScreenBar />
      <Card>
        {view !== "stopped" && <WizardSteps current={viewsBehind(view, contradicted)} />}
        <StepHeading key={view}>{t(contradicted ? contradictedHeading : headingOf(view, false))}</StepHeading>
        <BesideSteps />
      </Card>
      {lock.asked && (
        <StepUpDialog
          text={t("hand-over.unlock.text")}
          password={t("hand-over.unlock.password")}
          onDone={unlock}
          onCancel={lock.stay}
        />
      )}
    </dialog>
  );
}

function keepHere(event: Event) {
  event.preventDefault();
}
