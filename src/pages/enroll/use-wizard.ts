import { useState } from "react";
import { useNavigate } from "react-router";
import { me, paths } from "../../paths.ts";
import { useConsents } from "../../queries/use-consents.ts";
import type { Machine } from "../../enrollment/machine/create-machine.ts";
import type { StepHistory } from "./use-step-history.ts";
import { useStart } from "../../enrollment/use-start.ts";
import type { Start } from "../../enrollment/use-start.ts";
import type { WizardProps } from "./wizard.tsx";

export interface WizardActions extends Start {
  /** A new phone beside an old one that still works. */
  readonly recreate: boolean;
  /** After an end: `Start` again, once more through the consequence page where its consent is gone. */
  readonly startAgain: () => void;
  readonly next: (step: "scan" | "scratchCodes" | "confirm") => void;
  readonly newPhone: () => void;
  readonly leave: () => void;
  /** From the end: Back does not lead into the wizard again. */
  readonly leaveDone: () => void;
}

/** What the buttons of the wizard do. */
export function useWizard(props: WizardProps, machine: Machine, history: StepHistory): WizardActions {
  const { user, begun } = props;
  const navigate = useNavigate();
  const consents = useConsents();
  // As it was when the page was entered: later readings must not change what an enrollment is for.
  const [recreate] = useState(props.recreate && user.mfa !== "off");
  const input = { userId: user.id, userName: user.name, recreate };
  const { start, stepUp } = useStart(input, machine.send, () => history.goForward("scan"));

  function leave(replace: boolean) {
    consents.withdraw(user.id, "recreate");
    void navigate(paths.account(), { replace });
  }
  return {
    recreate,
    start,
    stepUp,
    startAgain: () => {
      if (recreate && consents.find(user.id, "recreate") === null) {
        void navigate(paths.recreate(me), { replace: true });
        return;
      }
      if (!machine.send({ type: "restart" })) return;
      if (begun) history.forgetBegun();
      start();
    },
    next: (step) => {
      if (machine.send({ type: "continue" })) history.goForward(step);
    },
    newPhone: () => void navigate(paths.recreate(me), { replace: true }),
    leave: () => leave(false),
    leaveDone: () => leave(true),
  };
}
