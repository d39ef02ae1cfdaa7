import { useState } from "react";
import type { OwnRequest } from "../../api/contract/new-phone.ts";
import { codeCheckOf } from "../../enrollment/confirm/code-check.ts";
import { phaseOf } from "../../enrollment/confirm/confirm-progress.tsx";
import { ConfirmStep } from "../../enrollment/confirm/confirm-step.tsx";
import { LeaveDialog } from "../../enrollment/leave-dialog.tsx";
import { hasCodes } from "../../enrollment/machine/enrollment-state.ts";
import type { ReadBack } from "../../enrollment/machine/enrollment-event.ts";
import { viewOf } from "../../enrollment/machine/history-step.ts";
import { NotMeNotice } from "../../enrollment/not-me-notice.tsx";
import { newEntryOf, ScanStep } from "../../enrollment/scan/scan-step.tsx";
import { ScratchCodesStep } from "../../enrollment/scratch-codes/scratch-codes-step.tsx";
import { WizardHeading } from "../../enrollment/step-heading.tsx";
import { StepNavigation } from "../../enrollment/step-navigation.tsx";
import { useLeaveGuard } from "../../enrollment/use-leave-guard.ts";
import { retryTexts } from "../../i18n/failure-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import type { OwnRequestFeed } from "../../queries/own-request.ts";
import { useSystemName } from "../../queries/services.ts";
import { Card } from "../../ui/card.tsx";
import { useTouchPhone } from "../../ui/hooks/use-touch-phone.ts";
import { RetryNotice } from "../../ui/retry-notice.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import type { RequestSetup } from "./use-request-setup.ts";

interface RequestWizardProps {
  readonly request: OwnRequestFeed;
  readonly setup: RequestSetup;
  readonly own: OwnRequest;
}

/** The ordinary wizard, in the browser of the person who asked. */
export function RequestWizard({ request, setup, own }: RequestWizardProps) {
  const texts = useTexts();
  const { state, failure, retry, account } = setup;
  const phone = useTouchPhone();
  const guard = useLeaveGuard({
    ask: () => ("held" in state ? ("newPhone" as const) : null),
    isInside: () => false,
    holdsInside: () => false,
  });
  if (!("held" in state)) {
    return (
      <Card width="narrow">
        {failure === null ? (
          <StatusLine>{texts.t("frame.loading")}</StatusLine>
        ) : (
          <RetryNotice {...retryTexts(texts, failure, "askGuard")} busy={false} onRetry={retry} />
        )}
      </Card>
    );
  }
  return (
    <Card width={viewOf(state) === "scan" ? "wide" : "text"}>
      <WizardHeading state={state} contradicted={false} phone={phone} onCancel={null} />
      <NotMeNotice stop={request.notMe} begun={own.others !== undefined} />
      <Step request={request} setup={setup} />
      <LeaveDialog {...guard} account={account} />
    </Card>
  );
}

/** One switch over the machine; each step is given what it needs of the enrollment and no more (ADR 5). */
function Step({ request, setup: { state, send } }: Omit<RequestWizardProps, "own">) {
  const appliance = useSystemName();
  const phone = useTouchPhone();
  const [opened, setOpened] = useState(false);
  if (!("held" in state)) return null;
  const { enrollment, saving, sentCodes, replaces } = state.held;
  if (state.step === "scan") {
    return (
      <>
        <ScanStep entry={newEntryOf(enrollment)} opened={opened} onOpen={() => setOpened(true)} />
        <StepNavigation
          onBack={null}
          leads={!phone || opened}
          onContinue={() => void send({ type: "continue" })}
        />
      </>
    );
  }
  if (state.step === "scratchCodes") {
    const { scratchCodes, doubledCodes, account, issuer } = enrollment;
    return (
      <ScratchCodesStep
        codes={scratchCodes}
        doubled={doubledCodes}
        account={account}
        appliance={issuer === "" ? appliance : issuer}
        saving={saving}
        send={send}
        onBack={() => void send({ type: "visit", step: "scan" })}
        onContinue={() => void send({ type: "continue" })}
      />
    );
  }
  return (
    <ConfirmStep
      userId=""
      token=""
      check={codeCheckOf(enrollment)}
      replaces={replaces}
      attempts={sentCodes.length}
      phase={phaseOf(state)}
      send={send}
      onBack={() => void send({ type: "visit", step: hasCodes(state.held) ? "scratchCodes" : "scan" })}
      onCheckKey={() => void send({ type: "visit", step: "scan" })}
      calls={{
        acceptMfa: ({ code }) => request.sendCode(code),
        readOutcome: async () => readBackOf(request.now()),
      }}
    />
  );
}

/** The server tells this page what it saw of acceptMfa, and where there was no answer, what the agent's next reading shows. */
function readBackOf(own: OwnRequest | null): ReadBack {
  if (own === null) return { kind: "failed" };
  const { state, answer } = own;
  if (state === "done") return { kind: "on" };
  return answer?.result === "no-answer" ? { kind: "undecided" } : { kind: "off" };
}
