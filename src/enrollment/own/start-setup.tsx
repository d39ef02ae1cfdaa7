import type { ReactNode } from "react";
import { useTexts } from "../../i18n/use-texts.ts";
import type { User } from "../../api/contract/user.ts";
import { useSystemName } from "../../queries/services.ts";
import { ActionBar } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { useStillWaiting } from "../../ui/hooks/use-still-waiting.ts";
import { Notice } from "../../ui/notice.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { useIntegrationGate } from "../start/integration-gate.tsx";
import { InstructionsLink } from "../start/instructions-link.tsx";
import { StartNote } from "../start/start-row.tsx";
import { SuggestedApps } from "../start/suggested-apps.tsx";
import { StartNeeds } from "./start-needs.tsx";
import { UnfinishedNotice } from "./unfinished-notice.tsx";
import { useOwnEnrollment } from "./own-enrollment.ts";

interface StartSetupProps {
  readonly user: User;
  /** What else belongs above the button. */
  readonly children?: ReactNode;
}

/** Before the first click: on the account page while MFA is off, and before a new phone. The click makes the secret. */
export function StartSetup({ user, children }: StartSetupProps) {
  const { t } = useTexts();
  const system = useSystemName();
  const { state, send, recreate, start, startAgain, startWithoutCodes } = useOwnEnrollment();
  // From the click until the wizard is there.
  const starting = state.step === "starting" || state.step === "scan";
  const gate = useIntegrationGate(user.name);
  const gated = gate !== null && !recreate;
  const late = useStillWaiting(starting);
  const note = state.step === "intro" ? state.note : ({ kind: "none" } as const);
  return (
    <>
      {!starting && <UnfinishedNotice />}
      {!recreate && <Notice tone="info" title={t("account.off")} text={t("enroll.off.text")} />}
      <StartNeeds name={user.name} system={system} recreate={recreate} />
      {!recreate && <p>{t("enroll.ready.reassurance")}</p>}
      <Disclosure summary={t("enroll.ready.more")}>
        <SuggestedApps />
        <InstructionsLink />
      </Disclosure>
      {children}
      {!starting && (
        <StartNote
          note={note}
          onStartWithoutCodes={startWithoutCodes}
          onWaitOver={() => void send({ type: "waitOver" })}
        />
      )}
      {gated && gate}
      <StatusLine>{late && t("frame.still-waiting")}</StatusLine>
      {!gated && (
        <ActionBar>
          <Button
            kind="primary"
            busy={starting}
            aria-disabled={note.kind === "wait"}
            onClick={state.step === "stopped" ? startAgain : start}
          >
            {t(recreate ? "enroll.continue" : "enroll.start")}
          </Button>
        </ActionBar>
      )}
    </>
  );
}
