import { useState } from "react";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { confirmPartOf } from "../../enrollment/confirm/confirm-progress.tsx";
import { ConfirmStep } from "../../enrollment/confirm/confirm-step.tsx";
import { codesSaved, type EnrollmentState, type Held } from "../../enrollment/machine/enrollment-state.ts";
import { newEntryOf } from "../../enrollment/scan/scan-step.tsx";
import { StepHeading } from "../../enrollment/step-heading.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { AccountName } from "../../ui/long-name.tsx";
import { Card } from "../../ui/card.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SlipForm } from "./slip-form.tsx";

type Holding = Extract<EnrollmentState, { readonly held: Held }>;

/** First the slip, then, when the person calls or comes back, the code. */
export function OnPaper({ state, onBack }: { readonly state: Holding; readonly onBack: () => void }) {
  const { t, rich } = useTexts();
  const { user, send } = useAssistance();
  const [open, setOpen] = useState(false);
  const { enrollment, saving } = state.held;
  const codesPrinted = codesSaved(saving);
  const { account } = enrollment;
  const names = {
    name: <bdi>{user.name}</bdi>,
    account: <AccountName name={account} />,
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
          entry={newEntryOf(enrollment)}
          codes={enrollment.scratchCodes}
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
      <Notice tone="warn" text={rich("hand-over.slip.open", { name: names.name })} />
      <ConfirmStep
        userId={user.id}
        {...confirmPartOf(state)}
        send={send}
        onBack={() => void send({ type: "visit", step: "scan" })}
        intro={<p>{rich("hand-over.slip.say", names)}</p>}
      />
    </Card>
  );
}
