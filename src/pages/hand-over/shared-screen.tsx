import { useEffect, useRef } from "react";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { StepUpDialog } from "../../enrollment/start/step-up-dialog.tsx";
import { WizardHeading } from "../../enrollment/step-heading.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { classNames } from "../../ui/class-names.ts";
import { LongName } from "../../ui/long-name.tsx";
import { useSecretsCover } from "../../ui/cover.tsx";
import { useInPractice } from "../../use-in-practice.ts";
import { leaveFullscreen } from "./show-screen.tsx";
import { SharedScreenStep } from "./shared-screen-step.tsx";
import styles from "./hand-over.module.css";

/**
 * The other person's screen: it covers everything, the page behind is inert, and only the administrator's password
 * leads back. A modal dialog, so that neither the mouse nor the keyboard reaches what lies below. In practice it stays
 * in its place: the simulated phone beside it has to be reached.
 */
export function SharedScreen({ onUnlocked }: { readonly onUnlocked: () => void }) {
  const { t } = useTexts();
  const { user, appliance, state, contradicted, lock } = useAssistance();
  const dialog = useRef<HTMLDialogElement>(null);
  const inPractice = useInPractice();

  // A dialog becomes modal only by its method.
  useEffect(() => {
    const element = dialog.current;
    if (inPractice) element?.show();
    else element?.showModal();
    return () => element?.close();
  }, [inPractice]);

  // What is copied or dragged belongs to the browser: nothing of the person's goes to the owner of the computer.
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
      <ScreenBar userName={user.name} appliance={appliance} onBack={lock.ask} />
      <Card>
        <WizardHeading state={state} contradicted={contradicted} phone={false} onCancel={null} />
        <SharedScreenStep />
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

interface ScreenBarProps {
  readonly userName: string;
  readonly appliance: string;
  readonly onBack: () => void;
}

/** Whose set-up this is, and the two things that stay possible: to cover it, and to give the screen back. */
function ScreenBar({ userName, appliance, onBack }: ScreenBarProps) {
  const { t, rich } = useTexts();
  const { covered, needed, setCovered } = useSecretsCover();
  const label = t(covered ? "frame.show-secrets" : "frame.hide-secrets");
  const names = {
    name: <LongName name={userName} />,
    appliance: <LongName name={appliance} />,
  };
  return (
    <div className={styles["bar"]}>
      <p>{rich("hand-over.screen.for", names)}</p>
      {needed && (
        <Button
          kind="text"
          icon={covered ? "show" : "hide"}
          aria-label={label}
          title={label}
          onClick={() => setCovered(!covered)}
        >
          <span className={styles["wide"]}>{label}</span>
        </Button>
      )}
      <span className={styles["back"]}>
        <Button onClick={onBack}>{t("hand-over.screen.leave")}</Button>
      </span>
    </div>
  );
}
