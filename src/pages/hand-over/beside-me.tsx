import { useEffect, useRef } from "react";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { headingOf } from "../../enrollment/heading-of.ts";
import { StepHeading } from "../../enrollment/step-heading.tsx";
import { StepUpDialog } from "../../enrollment/step-up-dialog.tsx";
import { useTouchPhone } from "../../enrollment/use-touch-phone.ts";
import { viewOf, viewsBehind } from "../../enrollment/view-of.ts";
import { WizardSteps } from "../../enrollment/wizard-steps.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { Card } from "../../ui/card.tsx";
import { BesideSteps } from "./beside-steps.tsx";
import { leaveFullscreen } from "./fullscreen.ts";
import { ScreenBar } from "./screen-bar.tsx";
import styles from "./hand-over.module.css";

/**
 * The other person's screen: it covers everything, the page behind is inert, and only the administrator's password
 * leads back. A modal dialog, so that neither the mouse nor the keyboard reaches what lies below.
 */
export function BesideMe({ onUnlocked }: { readonly onUnlocked: () => void }) {
  const { t } = useTexts();
  const { user, appliance, state, lock } = useAssistance();
  const dialog = useRef<HTMLDialogElement>(null);
  const phone = useTouchPhone();
  const view = viewOf(state);

  // A dialog becomes modal only by its method.
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  function unlock() {
    lock.setLocked(false);
    void leaveFullscreen();
    onUnlocked();
  }
  return (
    <dialog
      ref={dialog}
      className={styles["screen"]}
      data-locked-screen=""
      aria-label={t("hand-over.screen.for", { name: user.name, appliance })}
      onCancel={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        // Esc may end the full screen, never the lock.
        if (event.key === "Escape") event.preventDefault();
      }}
    >
      <ScreenBar />
      <Card>
        {view !== "stopped" && <WizardSteps current={viewsBehind(view)} />}
        <StepHeading key={view}>{t(headingOf(view, phone))}</StepHeading>
        <BesideSteps />
      </Card>
      {lock.asked && <StepUpDialog text={t("hand-over.unlock.text")} onDone={unlock} onCancel={lock.stay} />}
    </dialog>
  );
}
