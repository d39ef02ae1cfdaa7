import { useState } from "react";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { ConfirmView } from "../../enrollment/confirm-view.tsx";
import type { EnrollmentState, Held } from "../../enrollment/machine/enrollment-state.ts";
import { codesSaved } from "../../enrollment/machine/holds-unsaved-codes.ts";
import { StepHeading } from "../../enrollment/step-heading.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { Card } from "../../ui/card.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SlipForm } from "./slip-form.tsx";

type Holding = Extract<EnrollmentState, { readonly held: Held }>;

interface OnPaperProps {
  readonly state: Holding;
  readonly onBack: () => void;
}

/** First the slip, then, when the person calls or comes back, the code. */
export function OnPaper({ state, onBack }: OnPaperProps) {
  const { t, rich } = useTexts();
  const { user, send } = useAssistance();
  const [open, setOpen] = useState(false);
  const codesPrinted = codesSaved(state.held.saving);
  const { issuer, account } = state.held.enrollment;
  const names = {
    name: <bdi>{user.name}</bdi>,
    issuer: <bdi>{issuer}</bdi>,
    account: <bdi>{account}</bdi>,
  };

  /** The slip stands for the steps in between. */
  function goToConfirm() {
    send({ type: "visit", step: "scratchCodes" });
    send({ type: codesPrinted ? "continue" : "goWithoutCodes" });
  }
  if (state.step === "scan" || state.step === "scratchCodes") {
    return (
      <Card>
        <StepHeading key="slip">{t("hand-over.slip.title")}</StepHeading>
        <SlipForm
          enrollment={state.held.enrollment}
          codesPrinted={codesPrinted}
          open={open || codesPrinted}
          onOpen={() => setOpen(true)}
          onCodesPrinted={() => void send({ type: "codesPrinted" })}
          onBack={onBack}
          onNext={goToConfirm}
        />
      </Card>
    );
  }
  return (
    <Card>
      <StepHeading key="confirm">{t("enroll.confirm.heading")}</StepHeading>
      <Notice tone="warn">
        <p>{rich("hand-over.slip.open", { name: names.name })}</p>
      </Notice>
      <ConfirmView
        state={state}
        userId={user.id}
        send={send}
        onBack={() => void send({ type: "visit", step: "scan" })}
        instead={<p>{rich("hand-over.slip.say", names)}</p>}
      />
    </Card>
  );
}
