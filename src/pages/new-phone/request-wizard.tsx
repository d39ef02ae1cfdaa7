import type { OwnRequest } from "../../api/contract/new-phone.ts";
import { AfterScan } from "../../enrollment/after-scan.tsx";
import { LeaveDialog, useLeaveGuard } from "../../enrollment/leave-dialog.tsx";
import type { ReadBack } from "../../enrollment/machine/enrollment-event.ts";
import { NotMeNotice } from "../../enrollment/not-me-notice.tsx";
import { OwnScan } from "../../enrollment/scan/own-scan.tsx";
import { newEntryOf } from "../../enrollment/scan/scan-step.tsx";
import { WizardHeading } from "../../enrollment/step-heading.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { ReadFailed } from "../../read-failed.tsx";
import type { OwnRequestFeed } from "../../queries/own-request.ts";
import { Card } from "../../ui/card.tsx";
import { useTouchPhone } from "../../ui/hooks/use-touch-phone.ts";
import { StatusLine } from "../../ui/status-line.tsx";
import { useEffect, useState } from "react";
import { failureIn, type Failure } from "../../api/failure.ts";
import { atIntro, nameOfEntry } from "../../enrollment/machine/enrollment-state.ts";
import { useEnrollmentMachine } from "../../enrollment/machine/use-enrollment-machine.ts";

interface RequestWizardProps {
  readonly request: OwnRequestFeed;
  readonly setup: RequestSetup;
  readonly own: OwnRequest;
}

/** The ordinary wizard, in the browser of the person who asked. */
export function RequestWizard({ request, setup, own }: RequestWizardProps) {
  const { t } = useTexts();
  const { state, reading, account } = setup;
  const phone = useTouchPhone();
  const guard = useLeaveGuard({
    ask: () => ("held" in state ? ("newPhone" as const) : null),
    isInside: () => false,
    holdsInside: () => false,
  });
  if (!("held" in state)) {
    return (
      <Card width="narrow">
        {reading.failure === null ? (
          <StatusLine>{t("frame.loading")}</StatusLine>
        ) : (
          <ReadFailed reading={reading} call="askGuard" />
        )}
      </Card>
    );
  }
  return (
    <Card>
      <WizardHeading state={state} contradicted={false} phone={phone} onCancel={null} />
      <NotMeNotice stop={request.notMe} begun={own.others !== undefined} />
      <Steps request={request} setup={setup} />
      <LeaveDialog {...guard} account={account} />
    </Card>
  );
}

function Steps({ request, setup: { state, send } }: Omit<RequestWizardProps, "own">) {
  if (!("held" in state)) return null;
  const onContinue = () => void send({ type: "continue" });
  const visit = (step: "scan" | "scratchCodes") => void send({ type: "visit", step });
  if (state.step === "scan") {
    return <OwnScan entry={newEntryOf(state.held.enrollment)} onContinue={onContinue} />;
  }
  return (
    <AfterScan
      userId=""
      state={state}
      send={send}
      onBack={visit}
      onCheckKey={() => visit("scan")}
      onContinue={onContinue}
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

type RequestSetup = ReturnType<typeof useRequestSetup>;

/** The wizard's machine, fed by the request: what the agent's click made is read as soon as it is there. */
export function useRequestSetup({ state: feed, readSetup }: OwnRequestFeed) {
  const [state, machine] = useEnrollmentMachine(atIntro);
  const [account, setAccount] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const { send } = machine;
  const stands = feed.kind === "known" ? feed.own.state : "ended";

  async function load() {
    // A reading, safe to repeat: the machine takes the first one and no other.
    if (!send({ type: "start" })) return;
    setFailure(null);
    try {
      const enrollment = await readSetup();
      if (send({ type: "enabled", enrollment, replaces: true })) setAccount(nameOfEntry(enrollment));
    } catch (error) {
      const said = failureIn(error);
      if (said === null) throw error;
      send({ type: "enableFailed", outcome: { kind: "retry", note: { kind: "none" } } });
      setFailure(said);
    }
  }
  // Follows the server: the setup is there, or it is over and the secret goes.
  useEffect(() => {
    if (stands === "setup") void load();
    else if (!send({ type: "accepted" })) send({ type: "wipe" });
    // oxlint-disable-next-line react/exhaustive-deps
  }, [stands, send]);
  return { state, send, account, reading: { failure, loading: false, reload: () => void load() } };
}
